namespace Nameplate.Factory.Models;

/// <summary>The routed experts of a model.</summary>
/// <param name="Count">Experts in a layer.</param>
/// <param name="Active">How many of them a token meets.</param>
/// <param name="Width">Width of one.</param>
/// <param name="Shared">Experts of that width which every token meets beside them.</param>
/// <param name="DenseLayers">Layers that have an ordinary feed-forward layer instead.</param>
public sealed record Experts(int Count, int Active, int Width, int Shared = 0, int DenseLayers = 0);
