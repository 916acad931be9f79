namespace Nameplate.Cli;

/// <summary>The command line is wrong; the message says what and what was expected, the help what to do about it.</summary>
internal sealed class UsageException(string message, string? help = null) : Exception(message)
{
    public string? Help { get; } = help;
}
