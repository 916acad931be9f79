using System.Diagnostics.CodeAnalysis;

namespace Nameplate.Cli.Writing;

/// <summary>A place that the command line named for a file or a folder, and the name beside it under which it is written first.</summary>
/// <param name="Option">The option that named it.</param>
/// <param name="Named">As it was typed.</param>
/// <param name="Full">Where it is; the target of a link.</param>
internal sealed record Place(string Option, string Named, string Full)
{
    private const int NoSpaceOnUnix = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);
    private const int QuotaOnLinux = 122;

    /// <summary>The folder that it lies in.</summary>
    public string Parent => Path.GetDirectoryName(Full) ?? throw new UsageException($"{Option}: '{Named}' cannot be replaced");

    /// <summary>The name under which it is written before it is moved into place: hidden, and this process's own.</summary>
    public string Part => Path.Combine(Parent, $".{Path.GetFileName(Full)}.{Environment.ProcessId}.part");

    public static Place Of(string option, string named)
    {
        if (string.IsNullOrWhiteSpace(named))
        {
            throw new UsageException($"{option}: expected a name");
        }

        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(named));
        bool isLink = new FileInfo(full).LinkTarget is not null;
        string target = isLink ? File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName : full;
        return new Place(option, named, Path.TrimEndingDirectorySeparator(target));
    }

    /// <summary>Why something could not be written, in the words of people.</summary>
    public static string Reason(Exception problem) => problem switch
    {
        IOException { HResult: NoSpaceOnUnix or NoSpaceOnWindows } => "the disk is full",
        IOException { HResult: QuotaOnLinux } => "the quota of the disk is used up",
        _ => problem.Message.TrimEnd('.'),
    };

    /// <summary>Says that nothing could be written here, and that whatever stood here is as it was.</summary>
    [DoesNotReturn]
    public void Fail(Exception problem)
    {
        string help = Path.Exists(Full) ? "what stood there is as it was" : "nothing was left there";
        string reason = Reason(problem).Replace(Part, Full, StringComparison.Ordinal);
        throw new UnwrittenException($"{Option}: '{Named}' could not be written: {reason}", help, problem);
    }
}
