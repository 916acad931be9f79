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

    /// <summary>Names of the parties by id, for people; an id that is missing here is shown as it is.</summary>
    public IReadOnlyDictionary<string, string> Parties { get; init; } = new Dictionary<string, string>();
}

/// <summary>The few numbers that matter most.</summary>
public sealed record Headline
{
    /// <summary>The probability that the programme adds up: no month's cash below the reserve without unplanned money, and every binding commitment met by its long-stop.</summary>
    public required Estimate AddsUp { get; init; }

    /// <summary>The buyer's funding gap.</summary>
    public required FundingGapResult FundingGap { get; init; }

    /// <summary>The largest capacity, over the months, that is committed to vendors without a named site to stand on, MW_it.</summary>
    public required double CommitmentsUnsited { get; init; }

    /// <summary>Worlds worth a look: one near the middle, one that fails (null when none of the kind exists).</summary>
    public required ReplayIds Replay { get; init; }
}

/// <summary>A probability and its standard error.</summary>
/// <param name="Probability">Share of worlds, 0 to 1.</param>
/// <param name="Se">Standard error of that share.</param>
public sealed record Estimate(double Probability, double Se);

/// <summary>The buyer's funding gap: reserve less the lowest cash so far, without unplanned money.</summary>
public sealed record FundingGapResult
{
    /// <summary>Share of worlds with any gap.</summary>
    public required double Probability { get; init; }

    /// <summary>Standard error of the probability.</summary>
    public required double Se { get; init; }

    /// <summary>First month below the reserve, given that it happens.</summary>
    public required MonthPercentiles FirstMonth { get; init; }

    /// <summary>Largest gap over the horizon, USD, over all worlds (zero where there is none).</summary>
    public required ValuePercentiles Peak { get; init; }
}

/// <summary>Percentiles of a month, given that the event happens.</summary>
public sealed record MonthPercentiles(string? P10, string? P50, string? P90);

/// <summary>Percentiles, mean and standard error of a value.</summary>
public sealed record ValuePercentiles(double P10, double P50, double P90, double Mean, double Se);

/// <summary>Ids of worlds for <c>run --world</c>.</summary>
public sealed record ReplayIds(long? Typical, long? Failing);

/// <summary>One recorded series over the months; the arrays have one entry per month.</summary>
public sealed record OutputFan
{
    /// <summary>The unit of every number here.</summary>
    public required string Unit { get; init; }

    /// <summary>The months, <c>YYYY-MM</c>.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>Tenth percentile over the worlds.</summary>
    public required IReadOnlyList<double> P10 { get; init; }

    /// <summary>Median over the worlds.</summary>
    public required IReadOnlyList<double> P50 { get; init; }

    /// <summary>Ninetieth percentile over the worlds.</summary>
    public required IReadOnlyList<double> P90 { get; init; }

    /// <summary>Mean over the worlds.</summary>
    public required IReadOnlyList<double> Mean { get; init; }

    /// <summary>Standard error of the mean.</summary>
    public required IReadOnlyList<double> Se { get; init; }
}

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

/// <summary>One tranche of an agreement.</summary>
/// <param name="Id">The tranche's id within its agreement.</param>
/// <param name="Probability">Share of worlds in which it vests or is paid within the horizon.</param>
/// <param name="Month">When, given that it happens.</param>
/// <param name="Mean">Expected amount over all worlds, in the agreement's unit.</param>
/// <param name="Condition">What must hold, in words.</param>
public sealed record TrancheResult(string Id, double Probability, MonthPercentiles Month, double Mean, string Condition);

/// <summary>How much of what was held back one constraint explains.</summary>
/// <param name="Constraint">A gate by name, accelerators, memory, packaging, money or plan.</param>
/// <param name="Share">Share of the held-back MW-months over all worlds, 0 to 1.</param>
/// <param name="Months">The constraint's mean held-back capacity in each month, MW_it.</param>
public sealed record ConstraintShare(string Constraint, double Share, IReadOnlyList<double> Months);

/// <summary>One way the programme can break.</summary>
/// <param name="Event">What breaks.</param>
/// <param name="Probability">Share of worlds in which this is the first thing to break.</param>
/// <param name="Month">Median month, given that it is first; null when it never is.</param>
/// <param name="Ever">Share of worlds in which it breaks at all, first or later.</param>
public sealed record BreakResult(string Event, double Probability, string? Month, double Ever);

/// <summary>Whether the books balance.</summary>
/// <param name="WorstImbalance">Largest relative failure of any party's cash, any stock or the balance sheet, over all worlds and months.</param>
public sealed record LedgerCheck(double WorstImbalance);

/// <summary>One site.</summary>
public sealed record SiteResult(string Id, string Name, IReadOnlyList<PhaseResult> Phases);

/// <summary>One phase of a site.</summary>
/// <param name="Id">The phase's id within its site.</param>
/// <param name="Capacity">MW_it.</param>
/// <param name="Start">When work started.</param>
/// <param name="Promised">First promised month of power, null where nothing was promised.</param>
/// <param name="Energised">Simulated month of power (p10, p50, p90), or the actual month three times.</param>
/// <param name="Actual">True once the phase really has power.</param>
/// <param name="LastGate">Share of worlds in which each gate kind was the last to finish (criticality index).</param>
public sealed record PhaseResult(
    string Id, double Capacity, string Start, string? Promised, MonthPercentiles Energised, bool Actual, IReadOnlyDictionary<string, double> LastGate);

/// <summary>One vendor.</summary>
/// <param name="Id">The vendor's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Committed">Capacity committed by the end of each month, MW_it.</param>
/// <param name="Energised">The output that holds its energised capacity.</param>
public sealed record VendorResult(string Id, string Name, IReadOnlyList<double> Committed, string Energised);

/// <summary>One source.</summary>
public sealed record SourceResult(string Id, string Publisher, string Title, string? Date, string? Address, int Facts);
