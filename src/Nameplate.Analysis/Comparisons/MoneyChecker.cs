using Nameplate.Analysis.Runs;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Engine.Statistics;
using Nameplate.Files;
using Nameplate.Programme.Compilation;

namespace Nameplate.Analysis.Comparisons;

/// <summary>Runs the other money policy on the first worlds of a run, for one number.</summary>
public static class MoneyChecker
{
    /// <summary>The most worlds that the other policy is run on.</summary>
    public const int MostWorlds = 2_000;

    private const string Capacity = "energised.total";

    /// <summary>What is energised in the end when purchases stop at the reserve, or when they do not; null when the programme does not compile so.</summary>
    public static MoneyCheck? Check(RunRequest request, RunResult result, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(result);
        MoneyPolicy other = request.Options.Money == MoneyPolicy.Honour ? MoneyPolicy.Ration : MoneyPolicy.Honour;
        if (Compiler.Compile(request.Programme, request.Options with { Money = other }, new Diagnostics()) is not { } compiled)
        {
            return null;
        }

        int worlds = (int)Math.Min(request.Worlds, MostWorlds);
        using SimulationResult theirs = Simulate(request, compiled, worlds, out Series capacity, cancellation);
        PairedStatistics paired = PairedStatistics.Of(Own(request, result, worlds, cancellation), theirs.Values(capacity));
        Statistic statistic = theirs.Of(capacity);
        return new MoneyCheck(worlds, statistic.Mean, statistic.StandardError, paired.Difference.Mean, paired.Difference.StandardError);
    }

    // The run has recorded them, unless it was too long to keep single worlds.
    private static double[] Own(RunRequest request, RunResult result, int worlds, CancellationToken cancellation)
    {
        CompiledProgramme compiled = result.Compiled;
        if (result.Simulation.Worlds <= Simulator.MostKeptWorlds)
        {
            return [.. result.Simulation.Values(compiled.Context.Find(Capacity), Last(compiled))[..worlds]];
        }

        using SimulationResult again = Simulate(request, compiled, worlds, out Series capacity, cancellation);
        return [.. again.Values(capacity)];
    }

    private static SimulationResult Simulate(RunRequest request, CompiledProgramme compiled, int worlds, out Series capacity, CancellationToken cancellation)
    {
        capacity = compiled.Context.Plan.At(compiled.Context.Find(Capacity), Last(compiled));
        var options = new SimulationOptions { Worlds = worlds, Seed = request.Seed, Threads = request.Threads, Lanes = request.Lanes };
        return Simulator.Run(compiled.Plan([capacity]), options, cancellation);
    }

    private static int Last(CompiledProgramme compiled) => compiled.Context.Horizon.Months - 1;
}
