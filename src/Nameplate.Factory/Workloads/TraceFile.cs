using System.IO.Compression;
using System.Security.Cryptography;
using Nameplate.Files;

namespace Nameplate.Factory.Workloads;

/// <summary>A file of requests that was read.</summary>
/// <param name="Trace">The requests, by arrival; the first arrives at 0 in Azure traces, and where the file says in the others.</param>
/// <param name="Format">How the file is written.</param>
/// <param name="Sha256">The hash of the file's bytes as they lie on disk, in lower-case hexadecimal.</param>
public sealed record TraceFile(RequestTrace Trace, TraceFormat Format, string Sha256)
{
    /// <summary>Reads a file of requests; <c>.gz</c> is unpacked. Every mistake is reported with file, line and column.</summary>
    /// <param name="path">The file.</param>
    /// <param name="named">What messages call it.</param>
    /// <param name="format">How it is written; null to tell by its first line.</param>
    /// <param name="classes">The names that a column <c>class</c> may hold, in the order of their indices; empty when the file's classes are ignored.</param>
    /// <param name="blame">Where the file is asked for.</param>
    /// <param name="diagnostics">Receives every mistake.</param>
    /// <param name="limits">Bounds; <see cref="TraceLimits.Default"/> when null.</param>
    /// <returns>The requests, or null when anything was wrong.</returns>
    public static TraceFile? Read(
        string path, string named, TraceFormat? format, IReadOnlyList<string> classes, Location blame, Diagnostics diagnostics, TraceLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var bounds = limits ?? TraceLimits.Default;
        if (!File.Exists(path))
        {
            diagnostics.Error(TraceCodes.Missing, blame, $"the file '{named}' does not exist", Directory.Exists(path) ? "this is a folder" : null);
            return null;
        }

        try
        {
            var bytes = Bytes(path, bounds, out string hash);
            if (bytes is null)
            {
                diagnostics.Error(TraceCodes.TooLarge, blame, $"the file '{named}' is larger than {bounds.Bytes >> 20} MiB");
                return null;
            }

            return Parse(bytes, named, format, classes, diagnostics, bounds) is var (trace, found) ? new TraceFile(trace, found, hash) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            diagnostics.Error(TraceCodes.Unreadable, blame, $"the file '{named}' cannot be read: {error.Message.TrimEnd('.').Replace(path, named, StringComparison.Ordinal)}");
            return null;
        }
    }

    /// <summary>Reads requests from bytes that are at hand.</summary>
    internal static (RequestTrace Trace, TraceFormat Format)? Parse(
        byte[] bytes, string named, TraceFormat? format, IReadOnlyList<string> classes, Diagnostics diagnostics, TraceLimits limits)
    {
        var text = new TraceText(bytes, named, diagnostics, limits);
        if (!text.Next())
        {
            text.Error(TraceCodes.NoRequests, 0, "the file is empty; expected requests");
            return null;
        }

        TraceFormat? found = format ?? Guess(text.Line);
        var rows = new TraceRows(text, limits);
        switch (found)
        {
            case TraceFormat.Azure: TableTraceReader.ReadAzure(text, rows); break;
            case TraceFormat.Table: TableTraceReader.ReadTable(text, rows, classes); break;
            case TraceFormat.Mooncake: MooncakeTraceReader.Read(text, rows); break;
            default:
                text.Error(TraceCodes.UnknownFormat, 0, "this is no trace that is known here; expected the header TIMESTAMP,ContextTokens,GeneratedTokens, a header with arrival_s, input_tokens and output_tokens, or JSON objects");
                return null;
        }

        return rows.ToTrace() is { } trace ? (trace, found.Value) : null;
    }

    private static TraceFormat? Guess(ReadOnlySpan<byte> first) =>
        first.TrimStart((byte)' ').StartsWith("{"u8) ? TraceFormat.Mooncake
        : first.IndexOf("TIMESTAMP"u8) >= 0 ? TraceFormat.Azure
        : first.IndexOf("input_tokens"u8) >= 0 || first.IndexOf("arrival"u8) >= 0 ? TraceFormat.Table
        : null;

    private static byte[]? Bytes(string path, TraceLimits limits, out string hash)
    {
        using var file = File.OpenRead(path);
        hash = Convert.ToHexStringLower(SHA256.HashData(file));
        file.Position = 0;
        Span<byte> magic = stackalloc byte[2];
        bool packed = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
        file.Position = 0;
        using Stream content = packed ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            if (bytes.Length + read > limits.Bytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
