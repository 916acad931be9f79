using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <summary>What was recorded over all worlds. Holds native memory: dispose of it when done.</summary>
public sealed class SimulationResult : IDisposable
{
    private readonly Plan _plan;
    private readonly RecordedColumns _columns;
    private readonly MeanTotals _means;

    internal SimulationResult(Plan plan, long worlds, RecordedColumns columns, MeanTotals means)
    {
        _plan = plan;
        _columns = columns;
        _means = means;
        Worlds = worlds;
    }

    /// <summary>Number of simulated worlds.</summary>
    public long Worlds { get; }

    /// <summary>Statistics of an output in one month. An output that is the same in every month, or an outcome, has them in all months.</summary>
    /// <exception cref="ArgumentException">The series was not recorded.</exception>
    public Statistic Of(Series output, int month)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(month);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(month, _plan.Months);
        return OfStep(_plan.StepOf(output), month);
    }

    /// <summary>Statistics of an outcome, or of an output that is the same in every month.</summary>
    /// <exception cref="ArgumentException">The series was not recorded, or changes by month.</exception>
    public Statistic Of(Series outcome) => OfStep(WithoutMonths(outcome), 0);

    /// <summary>Mean over all worlds in one month of a series recorded for its mean, or of an output.</summary>
    /// <exception cref="ArgumentException">The series was not recorded.</exception>
    public MeanEstimate MeanOf(Series series, int month)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(month);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(month, _plan.Months);
        int step = _plan.StepOf(series);
        int mean = _plan.Program.MeanOf(step);
        if (mean >= 0)
        {
            return _means.Of(mean, _plan.Program.Means[mean].EveryMonth ? month : 0);
        }

        Statistic statistic = OfStep(step, month);
        return new MeanEstimate(statistic.Mean, statistic.StandardError);
    }

    /// <summary>Values of an output in one month, by world; valid until disposal. Only up to <see cref="Simulator.MostKeptWorlds"/> worlds.</summary>
    /// <exception cref="ArgumentException">The series was not recorded.</exception>
    /// <exception cref="InvalidOperationException">There were too many worlds to keep their values.</exception>
    public ReadOnlySpan<double> Values(Series output, int month)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(month);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(month, _plan.Months);
        return ValuesOfStep(_plan.StepOf(output), month);
    }

    /// <summary>Values of an outcome, by world; valid until disposal. Only up to <see cref="Simulator.MostKeptWorlds"/> worlds.</summary>
    /// <exception cref="ArgumentException">The series was not recorded, or changes by month.</exception>
    /// <exception cref="InvalidOperationException">There were too many worlds to keep their values.</exception>
    public ReadOnlySpan<double> Values(Series outcome) => ValuesOfStep(WithoutMonths(outcome), 0);

    /// <summary>Statistics of the month in which an event first happens, over the worlds in which it does.</summary>
    /// <param name="condition">One of the plan's events.</param>
    public Statistic OfFirstMonth(Series condition) => OfStep(EventStep(condition), 0);

    /// <summary>The month in which an event first happens, by world; +∞ where it never does. Only up to <see cref="Simulator.MostKeptWorlds"/> worlds.</summary>
    /// <param name="condition">One of the plan's events.</param>
    public ReadOnlySpan<double> FirstMonthByWorld(Series condition) => ValuesOfStep(EventStep(condition), 0);

    /// <summary>How many worlds saw the event for the first time in each month; the last number counts those that never did.</summary>
    /// <param name="condition">One of the plan's events.</param>
    public ReadOnlySpan<long> FirstMonths(Series condition) => _columns.CountMonths(ColumnOf(EventStep(condition), nameof(condition)), _plan.Months);

    /// <summary>Frees the memory.</summary>
    public void Dispose() => _columns.Dispose();

    private int EventStep(Series condition)
    {
        int step = _plan.StepOf(condition);
        for (int i = 0; i < _plan.Events.Count; i++)
        {
            if (_plan.StepOf(_plan.Events[i]) == step)
            {
                return _plan.EventSteps[i];
            }
        }

        throw new ArgumentException($"{condition} is not an event of the plan.", nameof(condition));
    }

    private int WithoutMonths(Series outcome)
    {
        int step = _plan.StepOf(outcome);
        return Ranks.VariesByMonth(_plan.Graph.Steps[step].Rank)
            ? throw new ArgumentException($"{outcome} changes by month; say which.", nameof(outcome))
            : step;
    }

    private int ColumnOf(int step, string parameter)
    {
        int column = _plan.Program.ColumnOf(step);
        return column >= 0 ? column : throw new ArgumentException("The series was not recorded; make it an output of the plan.", parameter);
    }

    private Statistic OfStep(int step, int month)
    {
        if (!_plan.Graph.Steps[step].IsScalar)
        {
            int column = ColumnOf(step, "output");
            return _columns.Of(column, _plan.Program.Columns[column].EveryMonth ? month : 0);
        }

        double value = _plan.Graph.Steps[step].ScalarAt(month);
        return double.IsFinite(value)
            ? new Statistic(Worlds, value, 0, value, value, value, 1, 0, value, value)
            : new Statistic(0, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, 0, 0, double.NaN, double.NaN);
    }

    private ReadOnlySpan<double> ValuesOfStep(int step, int month)
    {
        if (!_plan.Graph.Steps[step].IsScalar)
        {
            int column = ColumnOf(step, "output");
            return _columns.Values(column, _plan.Program.Columns[column].EveryMonth ? month : 0);
        }

        if (Worlds > Simulator.MostKeptWorlds)
        {
            throw new InvalidOperationException($"Above {Simulator.MostKeptWorlds} worlds single values are not kept.");
        }

        double[] values = new double[Worlds];
        Array.Fill(values, _plan.Graph.Steps[step].ScalarAt(month));
        return values;
    }
}
