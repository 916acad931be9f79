namespace Nameplate.Engine.Simulation;

/// <summary>
/// What the worlds say about one output in one month, or about one outcome. An outcome's never (+∞) is left out of
/// the count, the mean and the percentiles.
/// </summary>
/// <param name="Count">Worlds in which the value is finite.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardError">Standard error of the mean.</param>
/// <param name="P10">The value that a tenth of them does not exceed.</param>
/// <param name="P50">The median.</param>
/// <param name="P90">The value that a tenth of them exceeds.</param>
/// <param name="Probability">Share of all worlds in which the value is finite.</param>
/// <param name="ProbabilityStandardError">Standard error of that share.</param>
/// <param name="Minimum">Least finite value.</param>
/// <param name="Maximum">Greatest finite value.</param>
public readonly record struct Statistic(
    long Count,
    double Mean,
    double StandardError,
    double P10,
    double P50,
    double P90,
    double Probability,
    double ProbabilityStandardError,
    double Minimum,
    double Maximum);
