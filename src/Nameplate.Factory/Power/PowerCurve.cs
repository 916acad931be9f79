using Nameplate.Engine.Numerics;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Power;

/// <summary>What one accelerator draws, by how hard its step drives it and by its clock.</summary>
/// <remarks>
/// P = idle + (maximum − idle)·u^α·f^β, u = min(1, c·compute + m·memory). The load counts useful work per second against the peak at full
/// clock, so a step that the clock slows down has a smaller u as well; f^β is what the lower voltage saves beside that.
/// </remarks>
public sealed record PowerCurve
{
    /// <summary>The accelerator, by its id in the catalogue.</summary>
    public required string Accelerator { get; init; }

    /// <summary>Watts with a model loaded and nothing to do.</summary>
    public required double Idle { get; init; }

    /// <summary>Watts under the heaviest load, at most the rated power.</summary>
    public required double Maximum { get; init; }

    /// <summary>The exponent of the load, above 0.</summary>
    public required double Alpha { get; init; }

    /// <summary>The exponent of the clock, above 0.</summary>
    public required double Beta { get; init; }

    /// <summary>What a compute load of 1 adds to u.</summary>
    public required double ComputeWeight { get; init; }

    /// <summary>What a memory load of 1 adds to u.</summary>
    public required double MemoryWeight { get; init; }

    /// <summary>The lowest clock that a cap may ask for, as a share of the full clock.</summary>
    public double LowestFrequency { get; init; } = 0.35;

    /// <summary>Where the numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>Mean absolute relative error on measured rows that the fit did not see; NaN where nothing was measured.</summary>
    public double HeldOutError { get; init; } = double.NaN;

    /// <summary>Whether the curve was scaled from another accelerator's, because nobody has measured this one.</summary>
    public bool Scaled { get; init; }

    /// <summary>The share of the range between idle and maximum that a load takes, before the exponent: 0 to 1.</summary>
    public double Utilisation(StepLoad load) => Math.Clamp(ComputeWeight * load.Compute + MemoryWeight * load.Memory, 0.0, 1.0);

    /// <summary>Watts of one accelerator.</summary>
    /// <param name="load">How hard the step drives it.</param>
    /// <param name="frequency">Its clock as a share of the full clock, above 0 and at most 1.</param>
    public double Watts(StepLoad load, double frequency)
    {
        double u = Utilisation(load);
        double dynamic = u == 0.0 ? 0.0 : (Maximum - Idle) * Functions.Pow(u, Alpha);
        return frequency == 1.0 ? Idle + dynamic : Idle + dynamic * Functions.Pow(frequency, Beta);
    }

    /// <summary>The clock at which an accelerator under a load draws just so much: the closed form of P(f) = watts.</summary>
    /// <param name="load">The load at that clock.</param>
    /// <param name="watts">The power wanted.</param>
    /// <returns>A clock from <see cref="LowestFrequency"/> to 1: the bounds where the power cannot be met exactly.</returns>
    public double FrequencyFor(StepLoad load, double watts)
    {
        double dynamic = Watts(load, 1.0) - Idle;
        return dynamic <= 0.0 || watts >= Idle + dynamic ? 1.0
            : watts <= Idle ? LowestFrequency
            : Math.Max(LowestFrequency, Functions.Pow((watts - Idle) / dynamic, 1.0 / Beta));
    }

    /// <inheritdoc cref="PowerCurves.For"/>
    public static PowerCurve For(Hardware.Accelerator accelerator) => PowerCurves.For(accelerator);
}
