namespace Nameplate.Analysis.Explanations;

/// <summary>Where a number comes from.</summary>
/// <param name="AsOf">The vintage, <c>YYYY-MM-DD</c>.</param>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="World">The world's number; null for the base world.</param>
/// <param name="Seed">The seed of every draw.</param>
/// <param name="Root">The number asked about, with all it rests on.</param>
public sealed record Explanation(string AsOf, string Scenario, long? World, ulong Seed, ExplainedSeries Root);
