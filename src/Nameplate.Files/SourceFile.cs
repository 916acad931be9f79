namespace Nameplate.Files;

/// <summary>A file that a programme was read from.</summary>
/// <param name="Path">Path relative to the programme folder with forward slashes.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.</param>
public sealed record SourceFile(string Path, string Sha256);
