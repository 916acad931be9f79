using System.Collections.Immutable;
using Nameplate.Files.Yaml;

namespace Nameplate.Files;

/// <summary>Reads the YAML of a folder: its root file, for instance <c>programme.yaml</c>, and what its <c>include</c> names.</summary>
public static class ProgrammeFolder
{
    /// <summary>
    /// Reads and merges all files. Sections of the same name in several files are joined; an id that occurs twice is an error that names both places.
    /// </summary>
    /// <param name="folder">The folder that holds the root file. Nothing outside it is ever read.</param>
    /// <param name="kind">What the folder describes.</param>
    /// <param name="diagnostics">Receives every problem.</param>
    /// <param name="limits">Bounds; <see cref="FileLimits.Default"/> when null.</param>
    /// <returns>The merged document, possibly incomplete after errors; null when the root file could not be read.</returns>
    public static Document? Load(string folder, FolderKind kind, Diagnostics diagnostics, FileLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var bounds = limits ?? FileLimits.Default;
        var rootAt = new Location(kind.RootFile, 1, 1);
        if (!File.Exists(Path.Combine(folder, kind.RootFile)))
        {
            var (message, help) = MissingFolder.Explain(folder, kind);
            diagnostics.Error(Codes.NoProgramme, rootAt with { Line = 0 }, message, help);
            return null;
        }

        var reader = new FolderReader(folder, kind, diagnostics, bounds);
        if (reader.ReadYaml(kind.RootFile, rootAt) is not { Root: { } root, Source: var rootSource }) return null;
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        files.Add(new SourceFile(rootSource.Path, rootSource.Sha256));
        var merger = new SectionMerger(diagnostics);
        merger.Add(root);
        foreach (var (path, blame) in Includes.Find(root, reader, diagnostics, bounds))
        {
            if (reader.ReadYaml(path, blame) is not { } included) continue;
            files.Add(new SourceFile(path, included.Source.Sha256));
            if (included.Root is null) continue;
            Includes.RefuseNested(included.Root, kind, diagnostics);
            merger.Add(included.Root, without: Includes.Key);
        }

        return new Document(folder, kind, merger.Merge(root), files.DrainToImmutable());
    }
}
