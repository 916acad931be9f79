using System.Collections.Immutable;
using Nameplate.Factory.Hardware;
using Nameplate.Factory.Performance;

namespace Nameplate.Factory.Coupling;

/// <summary>What a programme wants to know of an accelerator, with the band that the fit's error gives it.</summary>
/// <param name="Accelerator">The accelerator.</param>
/// <param name="Engine">The engine.</param>
/// <param name="Weights">The format of the weights.</param>
/// <param name="Concurrency">Requests at a time that keep the promise.</param>
/// <param name="TokensPerSecond">All tokens, read and written, per second and accelerator.</param>
/// <param name="DeviceWatts">W of the accelerator under that load.</param>
/// <param name="NodeWatts">W of its part of the node.</param>
/// <param name="RatedNodeWatts">W of its part of the node when it draws as much as it can.</param>
/// <param name="Band">Half-width of the error band as a share.</param>
/// <param name="Fit">The coefficients.</param>
/// <param name="Warnings">Why the band may not hold.</param>
public sealed record AcceleratorFigures(
    Accelerator Accelerator, string Engine, Precision Weights, int Concurrency, double TokensPerSecond, double DeviceWatts, double NodeWatts, double RatedNodeWatts, double Band,
    Coefficients Fit, ImmutableArray<string> Warnings)
{
    private const double LeastShare = 0.2;

    /// <summary>All tokens per second and MW of IT.</summary>
    public double TokensPerSecondPerMegawatt => TokensPerSecond / NodeWatts * 1e6;

    /// <summary>The lower end of the band of a figure.</summary>
    public double Low(double figure) => figure / (1 + Band);

    /// <summary>The upper end: the error is of the time, so the rate's band is its inverse.</summary>
    public double High(double figure) => figure / Math.Max(LeastShare, 1 - Band);
}
