using System.Collections.Immutable;

namespace Nameplate.Files;

/// <summary>The YAML of a folder, read and merged, not yet checked against any shape.</summary>
public sealed class Document
{
    internal Document(string folder, FolderKind kind, MapNode root, ImmutableArray<SourceFile> files)
    {
        Folder = folder;
        Kind = kind;
        Root = root;
        Files = files;
    }

    /// <summary>The folder as it was given.</summary>
    public string Folder { get; }

    /// <summary>What the folder describes.</summary>
    public FolderKind Kind { get; }

    /// <summary>All sections of all files.</summary>
    public MapNode Root { get; }

    /// <summary>The files in the order read: the root file, then the includes in ordinal order of their paths, then the data files of empirical distributions.</summary>
    public ImmutableArray<SourceFile> Files { get; private set; }

    /// <summary>The same files with another tree.</summary>
    internal Document With(MapNode root) => new(Folder, Kind, root, Files);

    /// <summary>Adds a data file that a fact rests on; once, however often it is named.</summary>
    internal void Add(SourceFile file)
    {
        if (!Files.Contains(file)) Files = Files.Add(file);
    }
}
