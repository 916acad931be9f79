using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Nameplate.Files;

namespace Nameplate.Factory.Description;

/// <summary>Finds the data files that a factory names: its own lie inside its folder; one that was typed after <c>--set</c> may lie anywhere.</summary>
internal sealed class DataFiles(string folder, InputReader inputs)
{
    private const int LargestText = 64 << 20;

    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>The files read, with their hashes.</summary>
    public IEnumerable<SourceFile> Files => _hashes.Select(f => new SourceFile(f.Key, f.Value));

    /// <summary>Remembers a file that was read.</summary>
    public void Remember(string named, string sha256) => _hashes[named] = sha256;

    /// <summary>Where a named file lies; null after reporting that it may not be read.</summary>
    public string? Find(MapNode map, string key, string named)
    {
        if (inputs.IsTyped(map, key))
        {
            return named;
        }

        if (Path.IsPathRooted(named) || named.Split('/', '\\').Contains(".."))
        {
            inputs.Error(FactoryCodes.Outside, map, key, $"'{named}' is not a path inside the factory folder", $"name other files on the command line: --set {map.Path}.{key}=PATH");
            return null;
        }

        return Path.Combine(folder, named);
    }

    /// <summary>The text of a file, unpacked when it is packed; null after reporting why there is none.</summary>
    public string? Text(MapNode map, string key, string named)
    {
        if (Find(map, key, named) is not { } path)
        {
            return null;
        }

        if (!File.Exists(path))
        {
            inputs.Error(FactoryCodes.Table, map, key, $"the file '{named}' does not exist");
            return null;
        }

        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            Remember(named, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            return bytes is [0x1F, 0x8B, ..] ? Unpack(bytes) : Encoding.UTF8.GetString(bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            inputs.Error(FactoryCodes.Table, map, key, $"the file '{named}' cannot be read");
            return null;
        }
    }

    private static string Unpack(byte[] bytes)
    {
        using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        byte[] text = new byte[LargestText];
        int length = packed.ReadAtLeast(text, LargestText, throwOnEndOfStream: false);
        return length < LargestText ? Encoding.UTF8.GetString(text, 0, length) : throw new InvalidDataException();
    }
}
