namespace Nameplate.Factory.Performance;

/// <summary>One measured point of a benchmark, in our words.</summary>
public sealed record MeasuredRow
{
    /// <summary>The line of the file, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The row's own name, or empty.</summary>
    public string Id { get; init; } = "";

    /// <summary>What was measured; for a disaggregated row one replica that writes answers.</summary>
    public required ReplicaDesign Design { get; init; }

    /// <summary>Requests at a time on one such replica, and their lengths.</summary>
    public required Workload Workload { get; init; }

    /// <summary>The engine's release, or empty.</summary>
    public string Version { get; init; } = "";

    /// <summary>The day of the measurement, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether prompts were computed on accelerators of their own.</summary>
    public bool Disaggregated { get; init; }

    /// <summary>One replica of those accelerators, or null.</summary>
    public ReplicaDesign? Prefill { get; init; }

    /// <summary>How many of them.</summary>
    public int PrefillReplicas { get; init; }

    /// <summary>How many replicas write answers.</summary>
    public int DecodeReplicas { get; init; } = 1;

    /// <summary>Whether the time per token is the median gap between tokens, which most steps with prompts do not enter.</summary>
    public bool WithoutPrompts { get; init; }

    /// <summary>Whether the row says how many replicas there were; without that nobody can tell how many requests each had.</summary>
    public bool ReplicasKnown { get; init; } = true;

    /// <summary>Seconds per output token after the first; mean or median as the table has it.</summary>
    public required double TimePerToken { get; init; }

    /// <summary>Seconds to the first token, or null.</summary>
    public double? TimeToFirst { get; init; }

    /// <summary>Output tokens a second and accelerator that writes answers, or null.</summary>
    public double? OutputRate { get; init; }

    /// <summary>What kind of row it is, for summaries: <c>dense</c> or <c>mixture</c>, and whether it is disaggregated, speculative, without
    /// prompts or of unknown load.</summary>
    public string Kind
        => (Design.Model.Experts is null ? "dense" : "mixture") + (Disaggregated ? ", disaggregated" : "") + (Design.Speculation is null ? "" : ", speculative")
            + (WithoutPrompts ? ", gaps between tokens" : "") + (ReplicasKnown ? "" : ", replicas not told");
}
