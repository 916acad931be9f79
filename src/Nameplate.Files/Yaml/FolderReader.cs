using System.Globalization;

namespace Nameplate.Files.Yaml;

/// <summary>Reads files below one folder and nothing else: no links, nothing larger than the limit.</summary>
internal sealed class FolderReader(string folder, FolderKind kind, Diagnostics diagnostics, FileLimits limits)
{
    private int _nodes;

    public string Folder => folder;

    public FolderKind Kind => kind;

    /// <summary>The text of a file, or null after reporting why there is none.</summary>
    /// <param name="path">Path relative to the folder with forward slashes.</param>
    /// <param name="blame">Where the file is asked for.</param>
    public SourceText? ReadText(string path, Location blame)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, path));
            if (!file.Exists) return Fail(Codes.IncludeMissing, blame, $"the file '{path}' does not exist in the {kind.Noun} folder");
            if (LinkOnTheWay(path) is { } link) return Fail(Codes.SymbolicLink, blame, $"'{link}' is a symbolic link; {kind.Noun} files must be files in the {kind.Noun} folder");
            if (file.Length > limits.FileBytes) return TooLarge(path);
            return ReadBytes(file) is { } bytes ? SourceText.Decode(path, bytes, diagnostics) : TooLarge(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var full = Path.GetFullPath(Path.Combine(folder, path));
            var why = error is UnauthorizedAccessException ? "permission denied" : error.Message.TrimEnd('.').Replace(full, path, StringComparison.Ordinal);
            return Fail(Codes.Unreadable, blame, $"the file '{path}' cannot be read: {why}");
        }
    }

    /// <summary>The root mapping of a file, or null after reporting why there is none.</summary>
    public (SourceText Source, MapNode? Root)? ReadYaml(string path, Location blame)
        => ReadText(path, blame) is { } source ? (source, YamlReader.Read(source, kind, diagnostics, limits, ref _nodes)) : null;

    private byte[]? ReadBytes(FileInfo file)
    {
        // Pipes and devices have length 0: they are taken as empty rather than opened, which could wait for ever.
        if (file.Length == 0) return [];
        using var stream = file.OpenRead();
        using var bytes = new MemoryStream((int)file.Length);
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            // The file may grow while it is read.
            if (bytes.Length + read > limits.FileBytes) return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private string? LinkOnTheWay(string path)
    {
        var segments = path.Split('/');
        for (var count = 1; count <= segments.Length; count++)
        {
            var part = string.Join('/', segments.Take(count));
            if (new FileInfo(Path.Combine(folder, part)).LinkTarget is not null) return part;
        }

        return null;
    }

    private SourceText? TooLarge(string path)
        => Fail(Codes.FileTooLarge, new Location(path, 1, 1), $"the file is larger than {(limits.FileBytes / 1048576.0).ToString("0.###", CultureInfo.InvariantCulture)} MiB", "split it and include the parts");

    private SourceText? Fail(string code, Location at, string message, string? help = null)
    {
        diagnostics.Error(code, at, message, help);
        return null;
    }
}
