namespace Nameplate.Cli;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Wrong = 2;
    public const int Interrupted = 3;
}
