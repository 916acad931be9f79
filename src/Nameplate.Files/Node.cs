namespace Nameplate.Files;

/// <summary>One value of a programme file with the place where it stands. Immutable.</summary>
public abstract class Node
{
    private protected Node(Location at, string path)
    {
        At = at;
        Path = path;
    }

    /// <summary>Where the value begins.</summary>
    public Location At { get; }

    /// <summary>The keys that lead here, joined by dots: <c>sites.abilene.phases.p1.capacity</c>; items of a list count from 1; the root is empty.</summary>
    public string Path { get; }

    /// <summary>What messages call the value: its key in quotation marks, or which item of its list it is.</summary>
    internal string Called { get; init; } = "the programme";

    internal abstract string Form { get; }
}
