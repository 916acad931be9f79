using System.IO.Compression;
using System.Text;

namespace Nameplate.Cli.Factory;

/// <summary>Tables that are named on the command line.</summary>
internal static class TableFile
{
    private const long Largest = 256L << 20;

    /// <summary>The text of a file, unpacked when it is packed.</summary>
    public static string Read(string option, string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"{option}: the file '{path}' does not exist", Directory.Exists(path) ? "this is a folder" : null);
        }

        if (new FileInfo(path).Length > Largest)
        {
            throw new UsageException($"{option}: the file '{path}' is larger than {Largest >> 20} MiB");
        }

        byte[] bytes = File.ReadAllBytes(path);
        if (bytes is not [0x1F, 0x8B, ..])
        {
            return Encoding.UTF8.GetString(bytes);
        }

        using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var text = new StreamReader(packed, Encoding.UTF8);
        char[] read = new char[Largest];
        int length = text.ReadBlock(read, 0, read.Length);
        return length < read.Length ? new string(read, 0, length) : throw new UsageException($"{option}: the file '{path}' is larger than {Largest >> 20} MiB when unpacked");
    }
}
