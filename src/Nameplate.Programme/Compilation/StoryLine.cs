using Nameplate.Engine.Plans;

namespace Nameplate.Programme.Compilation;

/// <summary>Something that happens at most once in a world and is worth telling.</summary>
/// <param name="Text">What happens.</param>
/// <param name="Month">An outcome, a constant or a per-world position: when; +∞ or beyond the horizon for never.</param>
public sealed record StoryLine(string Text, Series Month);
