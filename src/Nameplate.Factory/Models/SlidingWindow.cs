namespace Nameplate.Factory.Models;

/// <summary>Layers that attend only to the latest tokens.</summary>
/// <param name="Tokens">How many tokens back.</param>
/// <param name="Layers">How many layers of the model do so.</param>
public sealed record SlidingWindow(int Tokens, int Layers);
