using Nameplate.Engine.Plans;
using Nameplate.Programme.Calendars;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Market;

/// <summary>
/// Time since the as-of date in twelfths of a year, as prices feel it. The first simulated month is only what remains of it; when the as-of
/// date lies before month 0 it is longer than a month.
/// </summary>
internal sealed class Clock
{
    private readonly double[] _elapsed;
    private readonly double[] _step;

    /// <summary>Reads the horizon.</summary>
    public Clock(Horizon horizon)
    {
        Start = horizon.HistoryMonths;
        _elapsed = new double[horizon.Months];
        _step = new double[horizon.Months];
        for (int month = Start; month < horizon.Months; month++)
        {
            _elapsed[month] = month + 1 - horizon.AsOfPosition;
            _step[month] = month == Start ? _elapsed[month] : 1;
        }
    }

    /// <summary>The first month that is simulated; the number of months when none is.</summary>
    public int Start { get; }

    /// <summary>Whether any month is simulated.</summary>
    public bool Runs => Start < _elapsed.Length;

    /// <summary>Months from the as-of date to the end of the horizon.</summary>
    public double Total => Runs ? _elapsed[^1] : 0;

    /// <summary>Months from the as-of date to the end of each month; 0 in history.</summary>
    public Series Elapsed(PlanContext context) => context.Plan.PerMonth(_elapsed, Dimensions.Calendar);

    /// <summary>Months that pass in each month: 0 in history, a fraction in the first simulated month, then 1.</summary>
    public Series Step(PlanContext context) => context.Plan.PerMonth(_step, Dimensions.Calendar);

    /// <summary>√(years that pass) in each month.</summary>
    public Series RootYears(PlanContext context) => context.Plan.PerMonth(Array.ConvertAll(_step, step => Math.Sqrt(step / 12)));

    /// <summary>
    /// Years of variance in each month when a share e of the variance at the horizon T comes from a tilt that is known from the start:
    /// increments of (1 − e)·τ + e·τ²/T, which sum to T like the increments of τ.
    /// </summary>
    public Series VarianceYears(PlanContext context, double explained)
    {
        double[] years = new double[_step.Length];
        double before = 0;
        for (int month = Start; month < years.Length; month++)
        {
            double variance = ((1 - explained) * _elapsed[month]) + (explained * _elapsed[month] * _elapsed[month] / Total);
            years[month] = (variance - before) / 12;
            before = variance;
        }

        return context.Plan.PerMonth(years);
    }
}
