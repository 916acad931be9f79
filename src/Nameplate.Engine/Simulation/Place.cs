namespace Nameplate.Engine.Simulation;

/// <summary>Where a value lies, before memory is laid out.</summary>
internal readonly record struct Place(PlaceKind Kind, int Index, int Back = 0)
{
    public static Place None => default;

    public bool IsNumber => Kind == PlaceKind.Number;

    /// <summary>A vector of lanes of its own.</summary>
    public static Place Vector(int index) => new(PlaceKind.Vector, index);

    /// <summary>One number for all lanes.</summary>
    public static Place Number(int index) => new(PlaceKind.Number, index);

    /// <summary>The entry of a ring some months back, 0 for this month's.</summary>
    public static Place Entry(int ring, int back) => new(PlaceKind.Entry, ring, back);
}
