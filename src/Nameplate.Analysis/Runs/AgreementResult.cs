using System.Text.Json.Serialization;

namespace Nameplate.Analysis.Runs;

/// <summary>One agreement.</summary>
public sealed record AgreementResult
{
    /// <summary>The agreement's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its kind, as in the programme file: <c>warrant</c>, <c>cloud</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>Its status on the as-of date.</summary>
    public required string Status { get; init; }

    /// <summary>Its title, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Who is bound, by party id.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Unit of the tranches' means (USD, share …).</summary>
    public required string Unit { get; init; }

    /// <summary>Tranches in order; empty for agreements without any.</summary>
    public required IReadOnlyList<TrancheResult> Tranches { get; init; }

    /// <summary>Fair value in the run's measure, USD; null in the real-world measure or where nothing is optional.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValuePercentiles? Value { get; init; }
}
