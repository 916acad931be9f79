using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Nameplate.Reports.Bundling;

/// <summary>The sources of the bundle, as they travel inside this assembly.</summary>
internal static class BundleSources
{
    private const string Prefix = "assets/";

    private static readonly Assembly Self = typeof(BundleSources).Assembly;

    /// <summary>Relative paths with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Self.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>SHA-256 over every path and content: another source is another bundle.</summary>
    public static string Hash { get; } = ComputeHash();

    public static void WriteTo(string folder)
    {
        foreach (string path in Paths)
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // below `folder`, so it has a parent
            File.WriteAllBytes(target, Read(path));
        }
    }

    private static string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string path in Paths)
        {
            byte[] content = Read(path);
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{content.Length}\n"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] Read(string path)
    {
        using Stream stream = Self.GetManifestResourceStream(Prefix + path)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Prefix + path}.");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
