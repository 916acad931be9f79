using Nameplate.Engine.Plans;

namespace Nameplate.Programme.Compilation;

/// <summary>One way to break.</summary>
/// <param name="Event">What breaks, in words: <c>cash below reserve</c>.</param>
/// <param name="Month">An outcome: the first month in which it does, +∞ for never.</param>
/// <param name="Binding">True when the programme does not add up in a world where this happens.</param>
public sealed record BreakLine(string Event, Series Month, bool Binding);
