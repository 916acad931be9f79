using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <summary>What was recorded over all worlds. Holds native memory: dispose of it when done.</summary>
public sealed class SimulationResult : IDisposable
{
    internal SimulationResult()
    {
    }

    /// <summary>Number of simulated worlds.</summary>
    public long Worlds { get; }

    /// <summary>Statistics of an output in one month.</summary>
    public Statistic Of(Series output, int month) => throw new NotImplementedException();

    /// <summary>Statistics of an outcome, or of an output that is the same in every month.</summary>
    public Statistic Of(Series outcome) => throw new NotImplementedException();

    /// <summary>Values of an output in one month, by world; valid until disposal. Only up to 65,536 worlds.</summary>
    public ReadOnlySpan<double> Values(Series output, int month) => throw new NotImplementedException();

    /// <summary>Values of an outcome, by world; valid until disposal. Only up to 65,536 worlds.</summary>
    public ReadOnlySpan<double> Values(Series outcome) => throw new NotImplementedException();

    /// <summary>How many worlds saw the event for the first time in each month; the last number counts those that never did.</summary>
    /// <param name="condition">One of the plan's events.</param>
    public ReadOnlySpan<long> FirstMonths(Series condition) => throw new NotImplementedException();

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
    }
}
