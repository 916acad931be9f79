using Nameplate.Engine.Simulation;
using Nameplate.Programme.Compilation;

namespace Nameplate.Analysis.Runs;

/// <summary>A finished run: the document and what it was made from. Dispose of it to free the recorded worlds.</summary>
/// <param name="Document">The answer.</param>
/// <param name="Compiled">The plan and its facts.</param>
/// <param name="Simulation">The recorded worlds.</param>
public sealed record RunResult(RunDocument Document, CompiledProgramme Compiled, SimulationResult Simulation) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Simulation.Dispose();
}
