namespace Nameplate.Factory.Performance;

/// <summary>What an engine on an accelerator makes of the datasheet: a few bounded numbers, where they come from and how well they did.</summary>
public sealed record Coefficients
{
    /// <summary>Share of peak memory bandwidth that a step reaches, above 0, at most 1.</summary>
    public required double MemoryEfficiency { get; init; }

    /// <summary>Share of peak arithmetic that a step reaches, above 0, at most 1.</summary>
    public required double ComputeEfficiency { get; init; }

    /// <summary>Seconds that a layer takes beside its work: launches, synchronisation, norms.</summary>
    public required double LayerSeconds { get; init; }

    /// <summary>Seconds that a step takes beside its layers: scheduling, sampling.</summary>
    public required double HostSeconds { get; init; }

    /// <summary>Seconds that each sequence adds to a step: bookkeeping, sampling, text.</summary>
    public required double SequenceSeconds { get; init; }

    /// <summary>Seconds that a collective takes before its first byte, α.</summary>
    public required double CollectiveSeconds { get; init; }

    /// <summary>Share of the link bandwidth that a collective reaches.</summary>
    public double LinkEfficiency { get; init; } = 0.7;

    /// <summary>Mean absolute error of the time per output token on held-out rows, as a share of the measured time.</summary>
    public double Mape { get; init; }

    /// <summary>Median of the same errors.</summary>
    public double MedianError { get; init; }

    /// <summary>Rows that were fitted; 0 when nothing was measured.</summary>
    public int Rows { get; init; }

    /// <summary>Whether another accelerator's, engine's or format's measurements stand in for its own.</summary>
    public bool Extrapolated { get; init; }

    /// <summary>What was fitted: accelerator, engine and format.</summary>
    public required string FitSet { get; init; }

    /// <summary>Where the measurements come from.</summary>
    public required string Source { get; init; }

    /// <summary>Where the fit may be trusted.</summary>
    public Domain Domain { get; init; } = Domain.Unknown;
}
