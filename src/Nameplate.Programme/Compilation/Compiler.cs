using System.Collections.Immutable;
using Nameplate.Engine.Plans;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Agreements;
using Nameplate.Programme.Breaks;
using Nameplate.Programme.Calendars;
using Nameplate.Programme.Compute;
using Nameplate.Programme.Demand;
using Nameplate.Programme.Deployment;
using Nameplate.Programme.Formulas;
using Nameplate.Programme.Market;
using Nameplate.Programme.Sites;
using Nameplate.Programme.Supply;
using Nameplate.Quantities;

namespace Nameplate.Programme.Compilation;

/// <summary>Turns a programme, at a vintage and in a scenario, into a plan: a list of modules, each adding its own series.</summary>
public static class Compiler
{
    /// <summary>The scenario in which nothing is overridden.</summary>
    public const string BaseScenario = "base";

    /// <summary>The modules in the order in which they may read each other's series.</summary>
    private static readonly ImmutableArray<Func<IModule>> Modules =
    [
        () => new SitesModule(),
        () => new SupplyModule(),
        () => new DeploymentModule(),
        () => new MarketModule(),
        () => new AgreementsModule(),
        () => new ComputeModule(),
        () => new DemandModule(),
        () => new RevenueAgreementsModule(),
        () => new CostsModule(),
        () => new AccountsModule(),
        () => new OutgoingsModule(),
        () => new BreaksModule(),
        () => new FormulasModule(),
    ];

    /// <summary>Compiles; null when something is wrong, and then <paramref name="diagnostics"/> says what.</summary>
    public static CompiledProgramme? Compile(Programme programme, CompileOptions options, Diagnostics diagnostics)
    {
        FactBook? facts = FactsInForce(programme, options, diagnostics);
        if (facts is null)
        {
            return null;
        }

        var horizon = new Horizon(programme.Start, programme.Months, options.AsOf);
        var context = new PlanContext(programme, facts, horizon, options.Measure, options.Money, diagnostics);
        context.CheckSigns();
        if (diagnostics.HasErrors)
        {
            return null;
        }

        foreach (Func<IModule> module in Modules)
        {
            module().Lower(context);
            if (diagnostics.HasErrors)
            {
                return null;
            }
        }

        RecordExtraOutputs(context);
        return diagnostics.HasErrors || !Checked(context) ? null : new CompiledProgramme(context, options);
    }

    private static FactBook? FactsInForce(Programme programme, CompileOptions options, Diagnostics diagnostics)
    {
        FactBook facts = programme.Facts.AsOf(options.AsOf);
        if (options.Scenario is { } name && name != BaseScenario)
        {
            Scenario? scenario = programme.Scenarios.FirstOrDefault(s => s.Id == name);
            if (scenario is null)
            {
                IEnumerable<string> known = programme.Scenarios.Select(s => s.Id).Append(BaseScenario);
                string? near = Spelling.Nearest(name, known);
                diagnostics.Error(
                    "NP2005",
                    new Location("--scenario", 0, 0),
                    $"'{name}' is not a scenario of this programme; it has {string.Join(", ", known.Order(StringComparer.Ordinal))}.",
                    near is null ? null : $"did you mean '{near}'?");
                return null;
            }

            facts = facts.With(scenario.Overrides, diagnostics);
        }

        facts = facts.With(options.Overrides, diagnostics);
        return diagnostics.HasErrors ? null : facts;
    }

    private static void RecordExtraOutputs(PlanContext context)
    {
        foreach ((string name, Location at) in context.Programme.Outputs)
        {
            List<Series> found = [.. context.Plan.Match(name)];
            if (found.Count == 0)
            {
                string? near = Spelling.Nearest(name, context.Plan.Named.Select(s => s.Name!));
                context.Diagnostics.Error("NP2006", at, $"No series is named '{name}'.", near is null ? null : $"did you mean '{near}'?");
            }

            if (found.Find(s => s.Rank is Rank.Outcome) is { Exists: true } outcome)
            {
                context.Diagnostics.Error(
                    "NP2008",
                    at,
                    $"'{outcome.Name}' is one number for each world, and 'outputs' are recorded month by month.",
                    $"'nameplate explain' shows '{outcome.Name}' of a world");
                return;
            }

            found.ForEach(context.Catalogue.Output);
        }
    }

    // Compiling for every output finds the unit errors and loops of the whole plan at once.
    private static bool Checked(PlanContext context)
    {
        try
        {
            context.Plan.Compile(context.Catalogue.Outputs, []);
            return true;
        }
        catch (PlanException problem)
        {
            foreach (PlanError error in problem.Errors)
            {
                Location at = context.Programme.Formulas.FirstOrDefault(f => f.Name == error.Series)?.At ?? context.LocationOf(error.Provenance);
                context.Diagnostics.Error("NP2007", at, error.Message);
            }

            return false;
        }
    }
}
