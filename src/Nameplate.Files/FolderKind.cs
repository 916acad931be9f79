namespace Nameplate.Files;

/// <summary>What a folder of files describes: which file it begins with, and what messages call it.</summary>
public sealed record FolderKind
{
    private FolderKind(string noun) => Noun = noun;

    /// <summary>A programme: <c>programme.yaml</c> and what it includes; it has a first month, shared drivers and formulas.</summary>
    public static FolderKind Programme { get; } = new("programme") { IsDated = true };

    /// <summary>A factory: <c>factory.yaml</c> and what it includes; its clock starts at zero.</summary>
    public static FolderKind Factory { get; } = new("factory");

    /// <summary>The word for the whole, which is also the key of its id.</summary>
    public string Noun { get; }

    /// <summary>The file that the folder begins with.</summary>
    public string RootFile => Noun + ".yaml";

    /// <summary>Whether it has a first month, and with it drivers and formulas over months.</summary>
    public bool IsDated { get; private init; }
}
