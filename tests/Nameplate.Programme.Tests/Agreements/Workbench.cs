using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Programme.Agreements;
using Nameplate.Programme.Calendars;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Market;
using Nameplate.Quantities;

namespace Nameplate.Programme.Tests.Agreements;

/// <summary>A small programme around the sections under test, and the plan that its market and agreements alone make.</summary>
internal sealed class Workbench
{
    /// <summary>A lab that buys from two chip makers; sixty-one months, the first of them history at the vintage used most.</summary>
    public const string Base = """
        programme: bench
        title: Bench
        start: 2025-09
        end: 2030-09
        asOf: 2025-09-30
        buyer: lab
        denominator: 1
        parties: { lab: { name: Lab }, chip: { name: Chip }, rival: { name: Rival }, cloud: { name: Cloud }, bank: { name: Bank } }
        referenceClasses: { site: { title: Sites, p50: 1, p90: 1 } }
        sites:
          campus:
            name: Campus
            owner: cloud
            operator: cloud
            earmark: chip
            pue: 1.2
            phases: { one: { capacity: 1 GW_it, gates: { power: { start: 2025-01-01, finish: 2026-01-31, class: site } } } }
        vendors:
          chip: { name: Chip, party: chip, commitment: 10 GW_it, generations: { one: { announced: 2025-01-01, available: 2025-06-30, shipping: 1 GW_it/month, power: 1 kW_it/accelerator, price: 30 USD bn/GW_it } } }
          rival: { name: Rival, party: rival, generations: { one: { announced: 2025-01-01, available: 2025-06-30, shipping: 1 GW_it/month, power: 1 kW_it/accelerator } } }
        deployment: { policy: commitments, life: 600 month, stock: 0 month }
        compute: { training: 0 %, research: 0 %, utilisation: 50 %, availability: 100 %, learning: 0 %/year, load: 100 % }
        demand: { patience: 3 month, tolerance: 0 %, streams: {} }
        accounts: { cash: { lab: 1 USD bn }, reserve: 0 USD, life: 72 month }

        """;

    /// <summary>A share AMD at 164.67 with σ = 50 % and r = 4 %.</summary>
    public const string OneShare = """
        market:
          riskFree: 4 %/year
          shares: { AMD: { name: AMD, party: chip, price: 164.67 USD/share, drift: 10 %/year, volatility: 50 % } }

        """;

    private Workbench(PlanContext context) => Context = context;

    /// <summary>The context after the modules have run.</summary>
    public PlanContext Context { get; }

    /// <summary>What was reported.</summary>
    public Diagnostics Diagnostics => Context.Diagnostics;

    /// <summary>The plan's builder.</summary>
    public PlanBuilder Plan => Context.Plan;

    /// <summary>Reads a programme from the text of its file.</summary>
    public static Programme Read(string text, Diagnostics diagnostics)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("nameplate-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "programme.yaml"), text);
            Programme? programme = ProgrammeReader.Read(folder.FullName, diagnostics);
            return programme ?? throw new InvalidOperationException(diagnostics.ToText());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Reads a programme and lowers its market and its agreements, with other modules' series as given.</summary>
    /// <param name="text">What follows <see cref="Base"/>.</param>
    /// <param name="asOf">The vintage.</param>
    /// <param name="measure">The measure; the real world when omitted.</param>
    /// <param name="given">Makes the series that other modules would have made.</param>
    /// <param name="commitment">The chip maker's commitment, in place of ten gigawatts.</param>
    public static Workbench Of(string text, string asOf = "2025-09-30", Measure? measure = null, Action<PlanContext>? given = null, string commitment = "")
    {
        var diagnostics = new Diagnostics();
        string start = commitment.Length > 0 ? Base.Replace("commitment: 10 GW_it", commitment) : Base;
        Programme programme = Read(start + text, diagnostics);
        DateOnly day = PartialDate.LastDay(asOf).Value;
        var horizon = new Horizon(programme.Start, programme.Months, day);
        FactBook facts = programme.Facts.AsOf(day);
        var context = new PlanContext(programme, facts, horizon, measure ?? new Measure.RealWorld(), MoneyPolicy.Honour, diagnostics);
        given?.Invoke(context);
        new MarketModule().Lower(context);
        new AgreementsModule().Lower(context);
        new RevenueAgreementsModule().Lower(context);
        return new Workbench(context);
    }

    /// <summary>A named series that is the same in every world.</summary>
    public static Action<PlanContext> Given(string name, Dimension dimension, Func<int, double> byMonth) => context =>
    {
        double[] values = new double[context.Horizon.Months];
        for (int month = 0; month < values.Length; month++)
        {
            values[month] = byMonth(month);
        }

        context.Plan.Name(name, context.Plan.PerMonth(values, dimension));
    };

    /// <summary>The series with a name.</summary>
    public Series this[string name] => Context.Find(name);

    /// <summary>The line of an agreement.</summary>
    public AgreementLine Agreement(string id) => Context.Catalogue.Agreements.Single(line => line.Id == id);

    /// <summary>The base world of some series.</summary>
    public WorldTrace BaseWorld(params Series[] series) => Simulator.Replay(Plan.Compile(series), null, 1);

    /// <summary>Simulates some series.</summary>
    public SimulationResult Run(long worlds, params Series[] series) =>
        Simulator.Run(Plan.Compile(series), new SimulationOptions { Worlds = worlds, Seed = 20251006 });

    /// <summary>The index of a month such as 2026-12.</summary>
    public int Month(string month) => Quantities.Month.Parse(month).Value - Context.Horizon.Start;

    /// <summary>Every message with its code, in file order.</summary>
    public IEnumerable<string> Messages => Diagnostics.Sorted.Select(d => $"{d.Code} {d.Message}");
}
