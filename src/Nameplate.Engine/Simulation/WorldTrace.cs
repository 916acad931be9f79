using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <summary>One world with every series of the plan, named or not.</summary>
public sealed class WorldTrace
{
    private const int Lanes = 8;

    private readonly Plan _plan;
    private readonly double[] _values;

    private WorldTrace(Plan plan, long? world)
    {
        _plan = plan;
        _values = new double[plan.Graph.Steps.Count * plan.Months];
        World = world;
    }

    /// <summary>Index of the world, or null for the base world.</summary>
    public long? World { get; }

    /// <summary>Length of the horizon.</summary>
    public int Months => _plan.Months;

    /// <summary>Value of a series in a month; an outcome or a series that is the same in every month has it in all months.</summary>
    public double this[Series series, int month]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(month);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(month, Months);
            return AtStep(_plan.StepOf(series), month);
        }
    }

    /// <summary>Value of an outcome, or of a series that is the same in every month.</summary>
    /// <exception cref="ArgumentException">The series changes by month.</exception>
    public double this[Series outcome]
    {
        get
        {
            int step = _plan.StepOf(outcome);
            return Ranks.VariesByMonth(_plan.Graph.Steps[step].Rank)
                ? throw new ArgumentException($"{outcome} changes by month.", nameof(outcome))
                : AtStep(step, 0);
        }
    }

    /// <summary>Values of a series in all months.</summary>
    public ReadOnlySpan<double> AllMonths(Series series) => _values.AsSpan(_plan.StepOf(series) * Months, Months);

    internal static WorldTrace Of(Plan plan, long? world, ulong seed)
    {
        WorldTrace trace = new(plan, world);
        TileProgram program = plan.WholeProgram;
        using TileRunner runner = new(program, Lanes, seed, baseWorld: world is null);
        int lane = (int)((world ?? 0) % Lanes);
        runner.Run((world ?? 0) - lane, Lanes, onMonth: month => trace.Keep(runner, program, month, lane));
        return trace;
    }

    internal double AtStep(int step, int month) => _values[(step * Months) + month];

    private void Keep(TileRunner runner, TileProgram program, int month, int lane)
    {
        for (int step = 0; step < program.Places.Length; step++)
        {
            Rank rank = _plan.Graph.Steps[step].Rank;
            if (Ranks.VariesByMonth(rank))
            {
                if (month >= 0 && month < Months)
                {
                    _values[(step * Months) + month] = runner.Read(program.Places[step], lane);
                }
            }
            else if (month == Months)
            {
                _values.AsSpan(step * Months, Months).Fill(runner.Read(program.Places[step], lane));
            }
        }
    }
}
