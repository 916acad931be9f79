using System.Text.Json.Serialization;

namespace Nameplate.Analysis.Runs;

/// <summary>
/// Everything a run answers, in the shape that <c>run --format json</c> prints and that <c>summary.json</c> keeps. Months are
/// <c>YYYY-MM</c> texts, money is nominal US dollars unless a unit says otherwise, and a month or percentile of an event that
/// happened in no world is null. Nothing here depends on the machine: the same hash means the same bytes.
/// </summary>
public sealed record RunDocument
{
    /// <summary>The programme's id.</summary>
    public required string Programme { get; init; }

    /// <summary>The programme's title, for people.</summary>
    public required string Title { get; init; }

    /// <summary>The vintage: nothing that became known after this day was used (<c>YYYY-MM-DD</c>).</summary>
    public required string AsOf { get; init; }

    /// <summary>The scenario's name; <c>base</c> when none was chosen.</summary>
    public required string Scenario { get; init; }

    /// <summary>The facts set for this run alone, <c>fact=value</c>, in the order given.</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>How many worlds were simulated.</summary>
    public required long Worlds { get; init; }

    /// <summary>The seed of every draw.</summary>
    public required ulong Seed { get; init; }

    /// <summary>SHA-256 over everything that decided the numbers, as lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The probability measure: <c>real-world</c>, <c>risk-neutral</c> or <c>share:SYMBOL</c>.</summary>
    public required string Measure { get; init; }

    /// <summary>The answer in one sentence.</summary>
    public required string Answer { get; init; }

    /// <summary>The few numbers that matter most.</summary>
    public required Headline Headline { get; init; }

    /// <summary>Recorded series by name.</summary>
    public required IReadOnlyDictionary<string, OutputFan> Outputs { get; init; }

    /// <summary>Each agreement with its status and, where it has any, its tranches.</summary>
    public required IReadOnlyList<AgreementResult> Agreements { get; init; }

    /// <summary>What held the build-out back: shares that sum to one over the months that were held back at all.</summary>
    public required IReadOnlyList<ConstraintShare> Constraints { get; init; }

    /// <summary>What breaks first, the likeliest first.</summary>
    public required IReadOnlyList<BreakResult> Breaks { get; init; }

    /// <summary>Whether the books balance.</summary>
    public required LedgerCheck Ledger { get; init; }

    /// <summary>Sites with their phases: what was promised and when power is likely to be there.</summary>
    public required IReadOnlyList<SiteResult> Sites { get; init; }

    /// <summary>Each vendor with what was committed to it, month by month.</summary>
    public required IReadOnlyList<VendorResult> Vendors { get; init; }

    /// <summary>The sources that the facts in force cite.</summary>
    public required IReadOnlyList<SourceResult> Sources { get; init; }

    /// <summary>How many dollars are the same dollar; null where that was not asked for, or nobody finances anybody.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CircularityResult? Circularity { get; init; }

    /// <summary>Names of the parties by id, for people; an id that is missing here is shown as it is.</summary>
    public IReadOnlyDictionary<string, string> Parties { get; init; } = new Dictionary<string, string>();
}
