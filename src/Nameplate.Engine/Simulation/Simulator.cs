using Nameplate.Engine.Plans;
using Nameplate.Engine.Randomness;

namespace Nameplate.Engine.Simulation;

/// <summary>Runs compiled plans. The result depends on the plan, the number of worlds and the seed, never on threads, lanes or the processor.</summary>
public static class Simulator
{
    /// <summary>Up to so many worlds every recorded number is kept and percentiles are exact.</summary>
    public const int MostKeptWorlds = 65_536;

    private const int MostLanes = 4096;
    private const int StreamedBatch = 16_384;

    /// <summary>Simulates worlds 0 to Worlds − 1.</summary>
    /// <exception cref="NumberException">A recorded number is not finite.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; checked at every tile.</exception>
    public static SimulationResult Run(Plan plan, SimulationOptions options, CancellationToken cancellation = default)
        => Run(plan, options, MostKeptWorlds, cancellation);

    /// <summary>Computes one world with every series kept. The numbers are the same bits as in a batch.</summary>
    /// <param name="plan">What to compute.</param>
    /// <param name="world">Index of the world, or null for the base world: normal draws 0, uniform draws at their given value.</param>
    /// <param name="seed">The seed of the batch.</param>
    public static WorldTrace Replay(Plan plan, long? world, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegative(world ?? 0, nameof(world));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(world ?? 0, Draws.Worlds, nameof(world));
        return WorldTrace.Of(plan, world, seed);
    }

    /// <summary>Runs with another limit of kept worlds.</summary>
    internal static SimulationResult Run(Plan plan, SimulationOptions options, int mostKeptWorlds, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Check(options);
        using BatchRunner runner = new(plan, options, cancellation);
        return options.Worlds <= mostKeptWorlds ? RunKept(plan, (int)options.Worlds, runner) : RunStreamed(plan, options.Worlds, runner);
    }

    private static void Check(SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Worlds, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Worlds, Draws.Worlds, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Threads, nameof(options));
        if (options.Lanes < 0 || options.Lanes > MostLanes || options.Lanes % 8 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Lanes, $"Lanes are a multiple of 8 up to {MostLanes}, or 0.");
        }
    }

    private static SimulationResult RunKept(Plan plan, int worlds, BatchRunner runner)
    {
        ColumnStore columns = new(plan.Program, worlds);
        try
        {
            runner.Run(0, worlds, columns);
            return new SimulationResult(plan, worlds, new KeptColumns(columns, worlds), runner.Means);
        }
        catch
        {
            columns.Dispose();
            throw;
        }
    }

    private static SimulationResult RunStreamed(Plan plan, long worlds, BatchRunner runner)
    {
        using ColumnStore columns = new(plan.Program, StreamedBatch);
        StreamedColumns streamed = new(plan.Program, plan.EventSteps);
        for (long first = 0; first < worlds; first += StreamedBatch)
        {
            int count = (int)Math.Min(StreamedBatch, worlds - first);
            runner.Run(first, count, columns);
            streamed.Add(columns, count, runner.Threads);
        }

        return new SimulationResult(plan, worlds, streamed, runner.Means);
    }
}
