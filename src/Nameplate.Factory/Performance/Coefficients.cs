namespace Nameplate.Factory.Performance;

/// <summary>What an engine on an accelerator makes of the datasheet: a few bounded numbers, where they come from and how well they did.</summary>
public sealed record Coefficients
{
    /// <summary>Share of peak memory bandwidth that a step reaches, above 0, at most 1.</summary>
    public required double MemoryEfficiency { get; init; }

    /// <summary>Share of peak arithmetic that answers reach, above 0, at most 1: they come a token at a time.</summary>
    public required double ComputeEfficiency { get; init; }

    /// <summary>Share of peak arithmetic that prompts reach, above 0, at most 1.</summary>
    public required double PrefillEfficiency { get; init; }

    /// <summary>Seconds that a layer takes beside its work: launches, synchronisation, norms.</summary>
    public required double LayerSeconds { get; init; }

    /// <summary>Seconds that a step takes beside its layers: scheduling, sampling.</summary>
    public required double HostSeconds { get; init; }

    /// <summary>Seconds that each sequence adds to a step: bookkeeping, sampling, text.</summary>
    public required double SequenceSeconds { get; init; }

    /// <summary>Seconds that a collective takes before its first byte, α.</summary>
    public required double CollectiveSeconds { get; init; }

    /// <summary>Share of the link bandwidth that a collective reaches.</summary>
    public double LinkEfficiency { get; init; } = CoefficientVector.LinkEfficiency;

    /// <summary>Seconds to the first token beside waiting and computing: network, text to tokens, scheduling.</summary>
    public double FirstTokenSeconds { get; init; } = 0.05;

    /// <summary>What the computation of a prompt is multiplied by in the time to the first token.</summary>
    public double PromptFactor { get; init; } = 1;

    /// <summary>Share of the other requests' prompts that a request waits for in a closed benchmark, where they come in bursts; 0.5 when all come
    /// at once.</summary>
    public double BurstShare { get; init; } = 0.02;

    /// <summary>What the time of a step is multiplied by for the model or the engine's release at hand; 1 where nothing was measured, and never so
    /// low that a datasheet's peak is passed.</summary>
    public double Correction { get; init; } = 1;

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
