using System.Text.Json.Serialization;

namespace Nameplate.Analysis.Explanations;

/// <summary>One number of an explanation: written in full in one place, referred to in all others.</summary>
[JsonDerivedType(typeof(ExplainedSeries))]
[JsonDerivedType(typeof(ExplainedReference))]
public abstract record ExplainedNode
{
    /// <summary>The series' name, <c>fact NAME</c> or <c>draw NAME</c>.</summary>
    [JsonPropertyOrder(-1)]
    public required string Label { get; init; }
}
