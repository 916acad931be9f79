namespace Nameplate.Files;

/// <summary>Reads the YAML of a programme folder: <c>programme.yaml</c> and what its <c>include</c> names.</summary>
public static class ProgrammeFolder
{
    /// <summary>
    /// Reads and merges all files. Sections of the same name in several files are joined; an id that occurs twice is an error that names both places.
    /// </summary>
    /// <param name="folder">The folder that holds <c>programme.yaml</c>. Nothing outside it is ever read.</param>
    /// <param name="diagnostics">Receives every problem.</param>
    /// <param name="limits">Bounds; <see cref="FileLimits.Default"/> when null.</param>
    /// <returns>The merged document, or null when nothing could be read.</returns>
    public static Document? Load(string folder, Diagnostics diagnostics, FileLimits? limits = null)
        => throw new NotImplementedException();
}
