using Nameplate.Analysis.Runs;

namespace Nameplate.Analysis.Circularity;

/// <summary>How many of a programme's dollars are the same dollar, with all that decided it: what <c>money --format json</c> prints.</summary>
public sealed record CircularityDocument
{
    /// <summary>The programme's id.</summary>
    public required string Programme { get; init; }

    /// <summary>The programme's title, for people.</summary>
    public required string Title { get; init; }

    /// <summary>The vintage, <c>YYYY-MM-DD</c>.</summary>
    public required string AsOf { get; init; }

    /// <summary>The scenario's name.</summary>
    public required string Scenario { get; init; }

    /// <summary>The facts set for this answer alone, <c>fact=value</c>.</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>How many worlds were followed.</summary>
    public required long Worlds { get; init; }

    /// <summary>The seed of every draw.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The hash of the run over the same worlds.</summary>
    public required string Hash { get; init; }

    /// <summary>The probability measure.</summary>
    public required string Measure { get; init; }

    /// <summary>The answer in a few sentences.</summary>
    public required string Answer { get; init; }

    /// <summary>The numbers; null when nobody finances anybody.</summary>
    public required CircularityResult? Circularity { get; init; }

    /// <summary>Names of the parties by id, for people.</summary>
    public required IReadOnlyDictionary<string, string> Parties { get; init; }
}
