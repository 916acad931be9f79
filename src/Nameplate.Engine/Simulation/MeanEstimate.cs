namespace Nameplate.Engine.Simulation;

/// <summary>The mean of a series over all worlds.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="StandardError">Its standard error; 0 for a single world or for what is the same in all worlds.</param>
public readonly record struct MeanEstimate(double Mean, double StandardError);
