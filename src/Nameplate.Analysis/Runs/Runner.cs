using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Files;
using Nameplate.Programme.Compilation;

namespace Nameplate.Analysis.Runs;

/// <summary>Compiles a programme, simulates its worlds and writes down the answer.</summary>
public static class Runner
{
    /// <summary>Runs; null when the programme is wrong, and then <paramref name="diagnostics"/> says what.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="diagnostics">Where mistakes of the programme are reported.</param>
    /// <param name="progress">Told the number of finished worlds now and then.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="NumberException">A world has a number that is none; series, month and world are named.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static RunResult? Run(RunRequest request, Diagnostics diagnostics, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        CompiledProgramme? compiled = Compiler.Compile(request.Programme, request.Options, diagnostics);
        if (compiled is null)
        {
            return null;
        }

        Plan plan = RunPlan.Of(compiled);
        var options = new SimulationOptions
        {
            Worlds = request.Worlds,
            Seed = request.Seed,
            Threads = request.Threads,
            Lanes = request.Lanes,
            Progress = progress,
        };
        SimulationResult simulation = Simulator.Run(plan, options, cancellation);
        return new RunResult(new DocumentWriter(request, compiled, simulation).Write(), compiled, simulation);
    }
}
