namespace Nameplate.Analysis.Runs;

/// <summary>One way the programme can break.</summary>
/// <param name="Event">What breaks.</param>
/// <param name="Probability">Share of worlds in which this is the first thing to break.</param>
/// <param name="Month">Median month, given that it is first; null when it never is.</param>
/// <param name="Ever">Share of worlds in which it breaks at all, first or later.</param>
public sealed record BreakResult(string Event, double Probability, string? Month, double Ever);
