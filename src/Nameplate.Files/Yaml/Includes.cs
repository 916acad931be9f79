using System.Globalization;

namespace Nameplate.Files.Yaml;

/// <summary>Finds the files that <c>include:</c> names.</summary>
internal static class Includes
{
    public const string Key = "include";

    /// <summary>The files with the place that asked for each, in ordinal order of their paths, each once.</summary>
    public static IReadOnlyList<(string Path, Location Blame)> Find(MapNode root, FolderReader folder, Diagnostics diagnostics, FileLimits limits)
    {
        var found = new SortedDictionary<string, Location>(StringComparer.Ordinal);
        foreach (var pattern in Patterns(root)) Add(pattern, folder, found, diagnostics);
        found.Remove(folder.Kind.RootFile);
        if (found.Count < limits.Files) return [.. found.Select(f => (f.Key, f.Value))];
        diagnostics.Error(Codes.TooManyFiles, root[Key]?.At ?? root.At, $"'include' names {Count(found.Count)} files; expected at most {Count(limits.Files - 1)}");
        return [];
    }

    /// <summary>Reports an <c>include</c> in a file that was itself included.</summary>
    public static void RefuseNested(MapNode root, FolderKind kind, Diagnostics diagnostics)
    {
        if (root.TryGetEntry(Key, out var entry))
            diagnostics.Error(Codes.NestedInclude, entry.At, $"'include' stands in an included file; only {kind.RootFile} may include files", $"move it to {kind.RootFile}");
    }

    // What is not a list of texts is reported with the shape of the section.
    private static IEnumerable<ScalarNode> Patterns(MapNode root) => root.Items(Key).OfType<ScalarNode>().Where(s => !s.IsEmpty);

    private static void Add(ScalarNode text, FolderReader folder, SortedDictionary<string, Location> found, Diagnostics diagnostics)
    {
        if (!IncludePattern.TryParse(text.Text, out var pattern))
        {
            diagnostics.Error(Codes.IncludeOutside, text.At, $"'{text.Text}' is not a path inside the {folder.Kind.Noun} folder", "write a relative path with forward slashes and without '..'");
            return;
        }

        try
        {
            var (files, links) = pattern.Find(folder.Folder);
            foreach (var link in links)
                diagnostics.Error(Codes.SymbolicLink, text.At, $"'{link}' is a symbolic link; {folder.Kind.Noun} files must be files in the {folder.Kind.Noun} folder");
            foreach (var file in files) found.TryAdd(file, text.At);
            if (files.Count == 0 && links.Count == 0) diagnostics.Error(Codes.IncludeMissing, text.At, $"no file matches '{text.Text}'");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(Codes.Unreadable, text.At, $"the folders of '{text.Text}' cannot be read");
        }
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
