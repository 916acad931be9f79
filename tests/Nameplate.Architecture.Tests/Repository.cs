using System.Diagnostics;
using System.Xml.Linq;

namespace Nameplate.Architecture;

/// <summary>The files of this repository as a reviewer sees them: what is tracked, not what was built or installed.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = [".git", "artifacts", "node_modules", "runs", ".vs", ".idea", "bin", "obj"];

    public static string Root => Snapshot.RepositoryRoot;

    /// <summary>Paths relative to the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = Tracked() ?? Walk();

    public static IReadOnlyList<string> SourceFiles { get; } =
        [.. Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))];

    public static IReadOnlyList<string> ProjectFiles { get; } = [.. Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static XDocument Xml(string file) => XDocument.Parse(Read(file));

    private static List<string>? Tracked()
    {
        if (!Path.Exists(Path.Combine(Root, ".git")))
        {
            return null;
        }

        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
            {
                WorkingDirectory = Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var names = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
            git.WaitForExit();
            return git.ExitCode == 0 ? [.. names.Where(name => File.Exists(Path.Combine(Root, name))).Order(StringComparer.Ordinal)] : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // no git on this machine
        }
    }

    private static List<string> Walk() =>
    [
        .. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(NotOurs.Contains))
            .Order(StringComparer.Ordinal),
    ];
}
