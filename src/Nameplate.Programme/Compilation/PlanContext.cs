using Nameplate.Engine.Plans;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Calendars;
using Nameplate.Programme.Uncertainty;
using Nameplate.Quantities;

namespace Nameplate.Programme.Compilation;

/// <summary>
/// What a module works with: the programme as known on the as-of date, the plan under construction, and the ways from facts to series.
/// Values come from facts only through here, so every number keeps its origin and every uncertain fact is drawn once, whoever reads it.
/// </summary>
public sealed partial class PlanContext
{
    private readonly Dictionary<string, Series> _values = new(StringComparer.Ordinal);

    /// <summary>Starts a plan for a programme.</summary>
    public PlanContext(Programme programme, FactBook facts, Horizon horizon, Measure measure, MoneyPolicy money, Diagnostics diagnostics)
    {
        Programme = programme;
        Facts = facts;
        Horizon = horizon;
        Measure = measure;
        Money = money;
        Diagnostics = diagnostics;
        Plan = new PlanBuilder(horizon.Months);
        Drivers = new DriverSeries(this);
    }

    /// <summary>The domain.</summary>
    public Programme Programme { get; }

    /// <summary>The facts in force: as of the date, with the scenario's and the run's overrides.</summary>
    public FactBook Facts { get; }

    /// <summary>The months and the as-of date.</summary>
    public Horizon Horizon { get; }

    /// <summary>The measure under which share prices move.</summary>
    public Measure Measure { get; }

    /// <summary>Whether commitments are honoured whatever the cash, or purchases stop at the reserve.</summary>
    public MoneyPolicy Money { get; }

    /// <summary>Where problems of the programme are reported.</summary>
    public Diagnostics Diagnostics { get; }

    /// <summary>The plan under construction.</summary>
    public PlanBuilder Plan { get; }

    /// <summary>Where the plan's numbers come from.</summary>
    public Provenance Provenance { get; } = new();

    /// <summary>What the run shall report.</summary>
    public Catalogue Catalogue { get; } = new();

    /// <summary>All payments.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>The shared drivers of uncertainty.</summary>
    internal DriverSeries Drivers { get; }

    /// <summary>1 in the months that are history, 0 after.</summary>
    public Series InHistory => Plan.MonthIndex < Constant(Horizon.HistoryMonths, Dimensions.Calendar);

    /// <summary>The end of each month as a position: t + 1.</summary>
    public Series MonthEnd => Plan.MonthIndex + OneMonth;

    /// <summary>One month, the unit that turns flows per month into stocks.</summary>
    public Series OneMonth => Constant(1, Dimensions.Calendar);

    /// <summary>A number that the model itself supplies (a definition, not an assumption: those are facts).</summary>
    public Series Constant(double value, Dimension dimension = default) => Plan.Constant(value, dimension);

    /// <summary>Zero of a dimension.</summary>
    public Series Zero(Dimension dimension) => Plan.Constant(0, dimension);

    /// <summary>The larger of a series and zero.</summary>
    public Series Positive(Series x) => Plan.Max(x, Zero(x.Dimension));

    /// <summary>The series with a name. A module that reads another's series calls this after that module has run, or through <see cref="Forward"/> before.</summary>
    public Series Find(string name) =>
        Plan.TryFind(name, out Series series) ? series : throw new InvalidOperationException($"No module has made the series '{name}'.");

    /// <summary>A series that a later module will define; to be read only through a lag.</summary>
    public Series Forward(string name, Dimension dimension) =>
        Plan.TryFind(name, out Series series) ? series : Plan.Declare(name, dimension);

    /// <summary>Names a series; if it was declared before, defines it.</summary>
    public Series Name(string name, Series series, string? unit = null)
    {
        if (Plan.TryFind(name, out Series declared))
        {
            Plan.Define(declared, series);
            return declared;
        }

        return Plan.Name(name, series, unit);
    }

    /// <summary>Observed values in history, the simulated series after. Months of history without an observation keep the simulated value.</summary>
    /// <param name="simulated">The model's series.</param>
    /// <param name="observed">One value per month, NaN where nothing was observed.</param>
    /// <param name="provenance">Origin of the observations.</param>
    public Series WithHistory(Series simulated, double[] observed, int provenance)
    {
        double[] known = new double[Horizon.Months];
        double[] values = new double[Horizon.Months];
        for (int month = 0; month < Horizon.HistoryMonths; month++)
        {
            bool seen = month < observed.Length && !double.IsNaN(observed[month]);
            known[month] = seen ? 1 : 0;
            values[month] = seen ? observed[month] : 0;
        }

        return Array.TrueForAll(known, k => k == 0)
            ? simulated
            : Plan.Select(Plan.PerMonth(known), Plan.PerMonth(values, simulated.Dimension, provenance), simulated);
    }
}
