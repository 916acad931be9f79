namespace Nameplate.Engine.Simulation;

/// <summary>What a place is.</summary>
internal enum PlaceKind : byte
{
    None,
    Vector,
    Number,
    Entry,
}
