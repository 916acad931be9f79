using System.Collections.Immutable;

namespace Nameplate.Factory.Performance;

/// <summary>What a replica is predicted to do in a closed benchmark.</summary>
public sealed record Prediction
{
    /// <summary>Seconds from a request to its first token, queueing behind other prompts included.</summary>
    public required double TimeToFirst { get; init; }

    /// <summary>Seconds between the tokens of an answer after the first, on average.</summary>
    public required double TimePerToken { get; init; }

    /// <summary>Output tokens a second for each accelerator that writes answers.</summary>
    public required double OutputRate { get; init; }

    /// <summary>Prompt and output tokens a second for each accelerator that writes answers.</summary>
    public required double TotalRate { get; init; }

    /// <summary>Sequences in a step.</summary>
    public required double Batch { get; init; }

    /// <summary>Share of the room for caches that they take, at most 1.</summary>
    public required double CacheUse { get; init; }

    /// <summary>What binds.</summary>
    public required BindingLimit Limit { get; init; }

    /// <summary>Half-width of the error band as a share: about nine in ten held-out rows of the fit lay within.</summary>
    public required double Band { get; init; }

    /// <summary>The smallest time per token that the datasheet allows: weights and caches at peak bandwidth.</summary>
    public required double Floor { get; init; }

    /// <summary>The coefficients used.</summary>
    public required Coefficients Coefficients { get; init; }

    /// <summary>Why the band may not hold: what lies outside what was measured.</summary>
    public required ImmutableArray<string> Warnings { get; init; }
}
