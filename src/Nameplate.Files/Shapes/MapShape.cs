namespace Nameplate.Files.Shapes;

/// <summary>A mapping from ids that the user chooses to equal things.</summary>
public sealed class MapShape : Shape
{
    internal MapShape(string description)
        : base(description)
    {
    }

    /// <summary>This map with one reserved key of another shape.</summary>
    public MapShape Reserving(string key, Shape shape) => throw new NotImplementedException();

    /// <summary>This map with keys that must be ids of another section (of any of several), or one of the words <paramref name="alsoAllowed"/>.</summary>
    public MapShape KeyedBy(string section, params string[] alsoAllowed) => throw new NotImplementedException();
}
