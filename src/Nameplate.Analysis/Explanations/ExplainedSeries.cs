using System.Text.Json.Serialization;

namespace Nameplate.Analysis.Explanations;

/// <summary>One number of an explanation, with what it was made from.</summary>
public sealed record ExplainedSeries : ExplainedNode
{
    /// <summary>Its number in the explanation, by distance from the number asked about, which is 0: a deeper explanation gives it the same.</summary>
    public required int Id { get; init; }

    /// <summary>What it is: series, fact, draw or agreement.</summary>
    public required string Kind { get; init; }

    /// <summary>The month in which it is read, <c>YYYY-MM</c>; null for numbers that are the same in all months.</summary>
    public string? Month { get; init; }

    /// <summary>The value in <see cref="Unit"/>; null when it never happens or was not computed.</summary>
    public double? Value { get; init; }

    /// <summary>The unit of the value; empty for plain numbers.</summary>
    public required string Unit { get; init; }

    /// <summary>The value for people.</summary>
    public required string Text { get; init; }

    /// <summary>How it is computed, in words; null for facts and draws.</summary>
    public string? Formula { get; init; }

    /// <summary>A remark: that it is read from an earlier month, that a deeper explanation says more.</summary>
    public string? Remark { get; init; }

    /// <summary>The fact it rests on, when it is one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExplainedFact? Fact { get; init; }

    /// <summary>What it was made from, in the order of the formula.</summary>
    public required IReadOnlyList<ExplainedNode> Operands { get; init; }
}
