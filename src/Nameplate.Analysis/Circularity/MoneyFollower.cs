using System.Globalization;
using Nameplate.Analysis.Runs;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Files;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Analysis.Circularity;

/// <summary>
/// Follows a programme's financing, world by world. The payments are simulated by a plan of their own, so that what a run simulates in every world
/// carries nothing for it.
/// </summary>
public static class MoneyFollower
{
    /// <summary>How many worlds are followed when nobody says: enough for half a percent of a share's own size.</summary>
    public const int UsualWorlds = 1_000;

    /// <summary>The most worlds that are followed: all payments of all of them are held at once.</summary>
    public const int MostWorlds = 4_096;

    /// <summary>
    /// Compiles a programme and follows its financing; null when the programme is wrong, and then <paramref name="diagnostics"/> says what.
    /// </summary>
    /// <exception cref="NumberException">A world has a number that is none.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static CircularityDocument? Follow(RunRequest request, Diagnostics diagnostics, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Compiler.Compile(request.Programme, request.Options, diagnostics) is not { } compiled)
        {
            return null;
        }

        CircularityResult? circularity = Follow(request, compiled, cancellation);
        return new CircularityDocument
        {
            Programme = request.Programme.Id,
            Title = request.Programme.Title,
            AsOf = request.Options.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Scenario = request.Options.Scenario ?? Compiler.BaseScenario,
            Overrides = [.. request.Options.Overrides.Select(o => o.Origin)],
            Worlds = request.Worlds,
            Seed = request.Seed,
            Hash = RunHash.Of(request, compiled),
            Measure = request.Options.Measure.ToString(),
            Answer = Answer(request, circularity),
            Circularity = circularity,
            Parties = request.Programme.Parties.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal),
        };
    }

    /// <summary>Follows the financing of a compiled programme; null when nobody finances anybody.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More worlds were asked for than <see cref="MostWorlds"/>.</exception>
    /// <exception cref="NumberException">A world has a number that is none.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static CircularityResult? Follow(RunRequest request, CompiledProgramme compiled, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(compiled);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Worlds, MostWorlds, nameof(request));
        var flows = new ProgrammeFlows(compiled);
        int[] financing = [.. flows.Network.Flows.Index().Where(f => Finances(f.Item)).Select(f => f.Index)];
        return financing.Length == 0
            ? null
            : new CircularityWriter(flows.Network, financing, Fates(request, compiled, flows, financing, cancellation)).Write();
    }

    private static bool Finances(Flow flow) => flow is { Kind: FlowKind.Financing, To: not FlowNetwork.Outside };

    private static Fate[][] Fates(
        RunRequest request, CompiledProgramme compiled, ProgrammeFlows flows, int[] financing, CancellationToken cancellation)
    {
        var options = new SimulationOptions { Worlds = request.Worlds, Seed = request.Seed, Threads = request.Threads, Lanes = request.Lanes };
        Plan plan = compiled.Plan(flows.Recorded);
        using SimulationResult simulation = Simulator.Run(plan, options, cancellation);
        double[][][] columns = flows.Columns(simulation);
        var fates = new Fate[(int)request.Worlds][];
        var threads = new ParallelOptions { MaxDegreeOfParallelism = request.Threads == 0 ? -1 : request.Threads, CancellationToken = cancellation };
        Parallel.For(0, fates.Length, threads, Scratch, One, _ => { });
        return fates;

        (MoneyTrail Trail, FlowAmounts Amounts) Scratch() => (new MoneyTrail(flows.Network), new FlowAmounts(flows.Network));

        (MoneyTrail Trail, FlowAmounts Amounts) One(int world, ParallelLoopState state, (MoneyTrail Trail, FlowAmounts Amounts) mine)
        {
            flows.Fill(mine.Amounts, columns, world);
            mine.Trail.Enter(mine.Amounts);
            fates[world] = [.. financing.Select(mine.Trail.Follow)];
            return mine;
        }
    }

    private static string Answer(RunRequest request, CircularityResult? result)
    {
        string known = $"As known on {request.Options.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        string scenario = request.Options.Scenario is null or Compiler.BaseScenario ? known : $"{known} in the scenario {request.Options.Scenario}";
        if (result is null)
        {
            return $"{scenario}, nobody finances anybody.";
        }

        string financing = $"{Money(result.Financing.Mean)} of financing";
        if (result.Circularity.Mean == 0)
        {
            return $"{scenario}, nothing of {financing} comes back to whoever paid it in, as a purchase: all of it is outside money.";
        }

        InvestorResult most = result.Investors.MaxBy(i => i.Recycled.Mean)!;
        return $"{scenario}, {Percent(result.Circularity.Mean)} (± {Percent(result.Circularity.Se)}) of {financing} comes back to whoever paid it in, "
            + $"as a purchase; {Money(result.OutsideMoney.Mean)} is outside money. Most comes back to {request.Programme.NameOf(most.Party)}: "
            + $"{Percent(most.Recycled.Mean)} of {Money(most.Financing.Mean)}, "
            + $"{Percent(most.Directly.Mean)} directly and {Percent(most.ThroughOthers.Mean)} through others.";
    }

    private static string Money(double usd) => Humane.Print(usd, Dimensions.Money);

    private static string Percent(double share) => (share * 100).ToString("0.0#", CultureInfo.InvariantCulture) + " %";
}
