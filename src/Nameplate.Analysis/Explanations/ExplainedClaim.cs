using System.Text.Json.Serialization;

namespace Nameplate.Analysis.Explanations;

/// <summary>One claim with its source, and why it lost when it did.</summary>
public sealed record ExplainedClaim
{
    /// <summary>The value in words and with its unit; a range or distribution where it is uncertain.</summary>
    public required string Value { get; init; }

    /// <summary>What the value is for: a day, month, quarter, half year or year; null for timeless terms.</summary>
    public string? For { get; init; }

    /// <summary>The day on which it became public, <c>YYYY-MM-DD</c>.</summary>
    public required string Known { get; init; }

    /// <summary>actual, plan, forecast or term.</summary>
    public required string Nature { get; init; }

    /// <summary>measured, filed, stated, reported, estimated, assumed or override.</summary>
    public required string Kind { get; init; }

    /// <summary>The source's id, or what overrode the fact.</summary>
    public required string Source { get; init; }

    /// <summary>Who published it; null for overrides and the programme's own literals.</summary>
    public string? Publisher { get; init; }

    /// <summary>What the source is called.</summary>
    public string? Title { get; init; }

    /// <summary>The source's date, <c>YYYY-MM-DD</c>.</summary>
    public string? Date { get; init; }

    /// <summary>Where to find the source.</summary>
    public string? Address { get; init; }

    /// <summary>A remark for people.</summary>
    public string? Note { get; init; }

    /// <summary>The file, line and column in which it is written.</summary>
    public required string At { get; init; }

    /// <summary>Why it does not hold; null for the claim that does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Lost { get; init; }
}
