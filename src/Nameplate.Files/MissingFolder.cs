using Nameplate.Quantities;

namespace Nameplate.Files;

/// <summary>Says why what was named is no folder to read, and what was probably meant.</summary>
internal static class MissingFolder
{
    private const int MostNamed = 5;

    /// <summary>What is wrong with a folder without a root file, and what to do about it.</summary>
    public static (string Message, string? Help) Explain(string folder, FolderKind kind)
    {
        if (folder.Length == 0) return ($"no {kind.Noun} was named; expected the folder that holds its {kind.RootFile}", null);
        if (File.Exists(folder)) return ($"'{folder}' is a file; expected the folder that holds {kind.RootFile}", NearestAbove(folder, kind));
        if (!Directory.Exists(folder)) return ($"the folder '{folder}' does not exist", NearestBeside(folder, kind));
        try
        {
            string[] below = [.. Below(folder, kind)];
            var named = string.Join(", ", below.Take(MostNamed).Select(f => $"'{f}'")) + (below.Length > MostNamed ? ", …" : "");
            return ($"'{folder}' is not a {kind.Noun}: it holds no {kind.RootFile}", below.Length == 0 ? null : $"name one of those in it: {named}");
        }
        catch (UnauthorizedAccessException)
        {
            return ($"the folder '{folder}' cannot be read: permission denied", null);
        }
    }

    private static string? NearestAbove(string file, FolderKind kind)
    {
        var above = Path.GetDirectoryName(file) is { Length: > 0 } named ? named : ".";
        return File.Exists(Path.Combine(above, kind.RootFile)) ? $"did you mean '{above}'?" : null;
    }

    private static string? NearestBeside(string folder, FolderKind kind)
    {
        var trimmed = Path.TrimEndingDirectorySeparator(folder);
        var parent = Path.GetDirectoryName(trimmed) is { Length: > 0 } named ? named : ".";
        try
        {
            var siblings = Directory.Exists(parent) ? Below(parent, kind).ToDictionary(f => Path.GetFileName(f)!, StringComparer.Ordinal) : [];
            return Spelling.Nearest(Path.GetFileName(trimmed), siblings.Keys) is { } near ? $"did you mean '{siblings[near]}'?" : null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Below(string folder, FolderKind kind) => Directory.EnumerateDirectories(folder)
        .Where(f => File.Exists(Path.Combine(f, kind.RootFile)))
        .Select(f => folder == "." ? Path.GetFileName(f) : f)
        .Order(StringComparer.Ordinal);
}
