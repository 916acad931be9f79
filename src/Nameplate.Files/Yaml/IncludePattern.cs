namespace Nameplate.Files.Yaml;

/// <summary>A pattern of paths inside the programme folder: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders.</summary>
internal sealed class IncludePattern
{
    private readonly string[] _segments;

    private IncludePattern(string[] segments) => _segments = segments;

    /// <summary>Accepts a pattern only if nothing outside the folder can match it.</summary>
    public static bool TryParse(string text, out IncludePattern pattern)
    {
        var segments = text.Split('/');
        pattern = new IncludePattern(segments);
        return text.Length is > 0 and <= 500
            && text.IndexOfAny(['\\', ':', '\0']) < 0
            && Array.TrueForAll(segments, s => s.Length > 0 && s is not ("." or ".."));
    }

    /// <summary>All files that match, as relative paths, and all symbolic links in the way.</summary>
    public (IReadOnlyList<string> Files, IReadOnlyList<string> Links) Find(string folder)
    {
        var files = new List<string>();
        var links = new List<string>();
        Walk(new DirectoryInfo(folder), "", 0, files, links);
        return (files, links);
    }

    private void Walk(DirectoryInfo folder, string prefix, int index, List<string> files, List<string> links)
    {
        var segment = _segments[index];
        var last = index == _segments.Length - 1;
        if (segment == "**" && !last) Walk(folder, prefix, index + 1, files, links);
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            var path = prefix + entry.Name;
            if (!Matches(segment, entry.Name)) continue;
            if (entry.LinkTarget is not null) links.Add(path);
            else if (entry is FileInfo && last) files.Add(path);
            else if (entry is DirectoryInfo inner && segment == "**") Walk(inner, path + "/", index, files, links);
            else if (entry is DirectoryInfo next && !last) Walk(next, path + "/", index + 1, files, links);
        }
    }

    private static bool Matches(string segment, string name)
        => segment == "**" || System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(segment, name, ignoreCase: false);
}
