namespace Nameplate.Files.Yaml;

/// <summary>The data files of a folder, each read once.</summary>
internal sealed class DataFiles(Document document, FileLimits limits)
{
    private readonly Dictionary<string, CsvTable?> _tables = new(StringComparer.Ordinal);

    /// <summary>The table of a CSV file, or null after reporting why there is none.</summary>
    public CsvTable? Table(string path, Location blame, Diagnostics diagnostics)
    {
        if (_tables.TryGetValue(path, out var known) && known is not null) return known;
        if (!IncludePattern.TryParse(path, out _) || path.IndexOfAny(['*', '?']) >= 0)
        {
            diagnostics.Error(Codes.IncludeOutside, blame, $"{Words.Quote(path)} is not a path inside the {document.Kind.Noun} folder", "write a relative path with forward slashes and without '..'");
            return null;
        }

        if (new FolderReader(document.Folder, document.Kind, diagnostics, limits).ReadText(path, blame) is not { } source) return null;
        document.Add(new SourceFile(source.Path, source.Sha256));
        return _tables[path] = CsvTable.Parse(source);
    }
}
