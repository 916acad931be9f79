using System.Text.Json.Serialization;

namespace Nameplate.Analysis.Explanations;

/// <summary>A number that is written in full elsewhere in the same explanation.</summary>
public sealed record ExplainedReference : ExplainedNode
{
    /// <summary>The <see cref="ExplainedSeries.Id"/> of the number.</summary>
    public required int See { get; init; }

    /// <summary>A remark: that it is read from an earlier month.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Remark { get; init; }
}
