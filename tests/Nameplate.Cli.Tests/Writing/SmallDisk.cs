using System.Diagnostics;

namespace Nameplate.Cli.Writing;

/// <summary>A real file system of a few kilobytes, in a name space of its own: mounted without privileges where the machine allows it, gone with its process.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const string Session = """
        disk=$1 before=$2 after=$3 size=$4; shift 4
        mount -t tmpfs -o "size=${size}k" tmpfs "$disk" && cp -a "$before/." "$disk/" && cd "$disk" || exit 99
        "$@"; code=$?
        cp -a "$disk/." "$after/" || exit 99
        exit $code
        """;

    private readonly ScratchFolder _scratch = new();

    public SmallDisk()
    {
        foreach (string folder in (string[])[Mount, Before, After])
        {
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>What the disk holds before the command; filled by the test.</summary>
    public string Before => _scratch.Of("before");

    /// <summary>What it holds afterwards.</summary>
    public string After => _scratch.Of("after");

    /// <summary>Every file and folder that the disk holds afterwards.</summary>
    public IEnumerable<string> Left => Directory.EnumerateFileSystemEntries(After, "*", SearchOption.AllDirectories)
        .Select(p => Path.GetRelativePath(After, p)).Order(StringComparer.Ordinal);

    private string Mount => _scratch.Of("disk");

    /// <summary>Runs a command in the disk's root folder.</summary>
    /// <param name="kilobytes">The size of the disk, of which 4 are taken by each file begun.</param>
    /// <param name="arguments">The command.</param>
    public Answer Run(int kilobytes, params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "file systems of a process's own are mounted with the tools of Linux");
        string? problem = null;
        foreach (string own in (string[])["-rm", "-m"])
        {
            Answer tried = Start(own, "mount -t tmpfs -o size=4k tmpfs \"$1\"", Mount);
            if (tried.Code == 0)
            {
                return Start(own, Session, [Mount, Before, After, $"{kilobytes}", "dotnet", typeof(Application).Assembly.Location, .. arguments]);
            }

            problem ??= tried.Error.Trim();
        }

        Assert.Skip($"this machine lets no process mount a file system of its own: {problem}");
        return null!;
    }

    public void Dispose() => _scratch.Dispose();

    private static Answer Start(string own, string script, params string[] arguments)
    {
        using var process = Process.Start(Command.Piped("unshare", [own, "sh", "-c", script, "sh", .. arguments]))!;
        return Command.Wait(process);
    }
}
