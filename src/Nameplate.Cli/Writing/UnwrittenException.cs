namespace Nameplate.Cli.Writing;

/// <summary>Something that the command line asked for could not be written; the help says what is there now.</summary>
internal sealed class UnwrittenException(string message, string help, Exception cause) : IOException(message, cause)
{
    public string Help { get; } = help;
}
