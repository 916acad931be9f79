using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <summary>Runs compiled plans. The result depends on the plan, the number of worlds and the seed, never on threads, lanes or the processor.</summary>
public static class Simulator
{
    /// <summary>Simulates worlds 0 to Worlds − 1.</summary>
    /// <exception cref="NumberException">A recorded number is not finite.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; checked at every tile.</exception>
    public static SimulationResult Run(Plan plan, SimulationOptions options, CancellationToken cancellation = default)
        => throw new NotImplementedException();

    /// <summary>Computes one world with every series kept. The numbers are the same bits as in a batch.</summary>
    /// <param name="plan">What to compute.</param>
    /// <param name="world">Index of the world, or null for the base world: normal draws 0, uniform draws at their given value.</param>
    /// <param name="seed">The seed of the batch.</param>
    public static WorldTrace Replay(Plan plan, long? world, ulong seed) => throw new NotImplementedException();
}
