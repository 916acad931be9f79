namespace Nameplate.Analysis.Runs;

/// <summary>One phase of a site.</summary>
/// <param name="Id">The phase's id within its site.</param>
/// <param name="Capacity">MW_it.</param>
/// <param name="Start">When work started.</param>
/// <param name="Promised">First promised month of power, null where nothing was promised.</param>
/// <param name="Energised">Simulated month of power (p10, p50, p90), or the actual month three times.</param>
/// <param name="Actual">True once the phase really has power.</param>
/// <param name="LastGate">Share of worlds in which each gate kind was the last to finish (criticality index).</param>
public sealed record PhaseResult(
    string Id, double Capacity, string Start, string? Promised, MonthPercentiles Energised, bool Actual, IReadOnlyDictionary<string, double> LastGate);
