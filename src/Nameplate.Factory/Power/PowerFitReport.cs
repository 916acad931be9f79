namespace Nameplate.Factory.Power;

/// <summary>A fitted curve and its errors, all as mean absolute relative errors of watts unless they say otherwise.</summary>
public sealed record PowerFitReport
{
    /// <summary>The curve, fitted to all usable rows.</summary>
    public required PowerCurve Curve { get; init; }

    /// <summary>Rows that it was fitted to.</summary>
    public required int Rows { get; init; }

    /// <summary>The error on those rows.</summary>
    public required double TrainError { get; init; }

    /// <summary>The median of the absolute relative errors on those rows.</summary>
    public required double MedianError { get; init; }

    /// <summary>The error on rows left out of the fit, each fifth of the table in turn.</summary>
    public required double HeldOutByRow { get; init; }

    /// <summary>The error on models left out of the fit, one model in turn; NaN with a single model.</summary>
    public required double HeldOutByModel { get; init; }

    /// <summary>The error of saying that the accelerator always draws its rated power.</summary>
    public required double RatedError { get; init; }

    /// <summary>Rated power ÷ mean measured power: by how much that overstates energy.</summary>
    public required double RatedEnergyRatio { get; init; }

    /// <summary>Rows of the accelerator whose prompts are unknown, which were not fitted.</summary>
    public required int UnknownPrompts { get; init; }

    /// <summary>The error on those; NaN without any. It holds the missing part of the load as well.</summary>
    public required double UnknownPromptsError { get; init; }
}
