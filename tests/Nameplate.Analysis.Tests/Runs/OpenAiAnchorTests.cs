using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Analysis.Tests.Runs;

/// <summary>What the shipped programme must say, whatever else changes.</summary>
public sealed class OpenAiAnchorTests
{
    private const int Worlds = 512;

    [Fact]
    public void The_announcement_is_sixteen_gigawatts()
    {
        CompiledProgramme compiled = OpenAi.Compile(OpenAi.First, "announced").Compiled;
        Series committed = compiled.Context.Find("committed.total");
        Simulator.Replay(compiled.Plan([committed]), null, 1)[committed, compiled.Context.Horizon.Months - 1].ShouldBe(16_000, 1e-6);
    }

    [Fact]
    public void The_letter_pays_a_hundred_billion_wherever_all_ten_gigawatts_are_up()
    {
        CompiledProgramme compiled = OpenAi.Compile(OpenAi.First, "announced").Compiled;
        PlanContext context = compiled.Context;
        Series invested = context.Find("invested.nvidia-loi");
        Series energised = context.Find("energised.nvidia");
        using SimulationResult result = Run(compiled, invested, energised);
        int longStop = context.Horizon.IndexOf(Day(context, "nvidia.loi.long-stop"));
        bool[] paid = new bool[Worlds];
        int full = 0;
        for (int month = 0; month < context.Horizon.Months; month++)
        {
            ReadOnlySpan<double> money = result.Values(invested, month);
            ReadOnlySpan<double> power = result.Values(energised, month);
            for (int world = 0; world < Worlds; world++)
            {
                money[world].ShouldBeLessThanOrEqualTo(100e9 * (1 + 1e-12));
                paid[world] |= month <= longStop && power[world] >= 10_000 * (1 - 1e-9);
                full += paid[world] ? 1 : 0;
                if (paid[world])
                {
                    money[world].ShouldBe(100e9, 1, $"world {world}, month {month}");
                }
            }
        }

        full.ShouldBeGreaterThan(Worlds, "the ten gigawatts are reached");
        paid.ShouldAllBe(p => p);
    }

    [Fact]
    public void The_warrant_vests_exactly_what_prices_and_deliveries_have_earned_in_every_world()
    {
        CompiledProgramme compiled = OpenAi.Compile(OpenAi.First, "announced").Compiled;
        PlanContext context = compiled.Context;
        Series vested = context.Find("vested.amd-warrant");
        Series purchased = context.Find("purchased.amd");
        Series price = context.Find("price.AMD");
        string[] names = [.. Enumerable.Range(1, 6).Select(i => $"amd.warrant.tranche-{i}")];
        Series[] levels = [.. names.Select(n => Fact(context, n + ".level", Dimensions.ItPower))];
        Series[] hurdles = [.. names.Select(n => Fact(context, n + ".hurdle", Dimensions.SharePrice))];
        Series[] shares = [.. names.Select(n => Fact(context, n + ".shares", Dimensions.Shares))];

        // The last month that ends by then: a close after the long-stop earns nothing.
        int stop = context.Horizon.IndexOf(Day(context, "amd.warrant.long-stop").AddDays(1)) - 1;
        using SimulationResult result = Run(compiled, [vested, purchased, price, .. levels, .. hurdles, .. shares]);
        int whole = 0;
        for (int world = 0; world < Worlds; world++)
        {
            double highest = 0;
            double delivered = 0;
            double earned = 0;
            for (int month = 0; month <= stop; month++)
            {
                highest = Math.Max(highest, result.Values(price, month)[world]);
                delivered = result.Values(purchased, month)[world];
                earned = 0;
                for (int i = 0; i < names.Length; i++)
                {
                    bool due = highest >= result.Values(hurdles[i])[world] * (1 - 1e-9) && delivered >= result.Values(levels[i])[world] * (1 - 1e-9);
                    earned += due ? result.Values(shares[i])[world] : 0;
                }

                result.Values(vested, month)[world].ShouldBe(earned, $"world {world}, month {month}");
            }

            result.Values(vested, context.Horizon.Months - 1)[world].ShouldBe(earned, $"world {world}: nothing after the long-stop");
            bool all = highest >= 600 && delivered >= 6000 * (1 - 1e-9);
            whole += all ? 1 : 0;
            (earned == 160e6).ShouldBe(all, $"world {world}");
        }

        whole.ShouldBeInRange(20, Worlds - 20);
    }

    [Fact]
    public void Only_the_announcement_has_a_site_for_everything()
    {
        foreach (string vintage in (string[])[OpenAi.First, OpenAi.Newest])
        {
            foreach (string scenario in (string[])["base", "power-crunch", "slow-demand"])
            {
                CompiledProgramme compiled = OpenAi.Compile(vintage, scenario).Compiled;
                Series unsited = compiled.Context.Find("commitments.unsited");
                Of(compiled, unsited).Max().ShouldBeGreaterThan(1000, $"{vintage} {scenario}");
                if (compiled.Context.Plan.TryFind("site.unsited.energised", out Series power))
                {
                    using SimulationResult result = Run(compiled, power);
                    Enumerable.Range(0, compiled.Context.Horizon.Months).ShouldAllBe(m => result.Of(power, m).Maximum == 0, $"{vintage} {scenario}");
                }
            }
        }

        CompiledProgramme announced = OpenAi.Compile(OpenAi.First, "announced").Compiled;
        Series none = announced.Context.Find("commitments.unsited");
        using SimulationResult all = Run(announced, none);
        Enumerable.Range(0, announced.Context.Horizon.Months).ShouldAllBe(m => all.Of(none, m).Maximum <= 1e-6);
    }

    [Fact]
    public void The_letter_is_superseded_at_the_newest_vintage_and_nothing_of_it_is_invested()
    {
        CompiledProgramme compiled = OpenAi.Compile(OpenAi.Newest).Compiled;
        compiled.Context.Catalogue.Agreements.Single(a => a.Id == "nvidia-loi").Status.ShouldBe("superseded");
        Series invested = compiled.Context.Find("invested.nvidia-loi");
        using SimulationResult result = Run(compiled, invested);
        Enumerable.Range(0, compiled.Context.Horizon.Months).ShouldAllBe(m => result.Of(invested, m).Maximum == 0);
    }

    [Fact]
    public void Months_of_history_are_what_was_observed_in_every_world()
    {
        CompiledProgramme compiled = OpenAi.Compile(OpenAi.Newest).Compiled;
        Series abilene = compiled.Context.Find("site.abilene.energised");
        Series cash = compiled.Context.Find("cash.openai");
        using SimulationResult result = Run(compiled, abilene, cash);
        foreach (string month in (string[])["2026-05", "2026-06", "2026-07", "2026-08", "2026-09"])
        {
            result.Values(abilene, Index(compiled, month)).ToArray().ShouldAllBe(mw => mw == 421, month);
        }

        result.Values(cash, Index(compiled, "2026-03")).ToArray().ShouldAllBe(usd => Math.Abs(usd - 73e9) < 1);
        compiled.Context.Horizon.HistoryMonths.ShouldBe(12);
    }

    [Theory]
    [InlineData(OpenAi.First)]
    [InlineData(OpenAi.Newest)]
    public void The_facts_in_force_cite_their_sources(string vintage)
    {
        PlanContext context = OpenAi.Compile(vintage).Compiled.Context;
        List<Resolution> inForce = [.. context.Facts.Facts.Select(f => context.Facts.Resolve(f.Name)).OfType<Resolution>()];
        List<Resolution> sourced = [.. inForce.Where(r => r.Winner.SourceId != Source.ThisProgramme && r.Winner.Kind != ClaimKind.Assumed)];
        sourced.Count.ShouldBeGreaterThanOrEqualTo(vintage == OpenAi.Newest ? 500 : 180);
        inForce.Count(r => r.Winner.SourceId != Source.ThisProgramme).ShouldBeGreaterThanOrEqualTo(150);
        sourced.ShouldAllBe(r => context.Facts.Sources.ContainsKey(r.Winner.SourceId));
        sourced.Select(r => context.Facts.Sources[r.Winner.SourceId]).ShouldAllBe(s => s.Publisher.Length > 0 && s.Title.Length > 0);
    }

    [Theory]
    [InlineData(OpenAi.First)]
    [InlineData(OpenAi.Newest)]
    public void A_vintage_compiles_without_errors_and_without_warnings(string vintage) =>
        OpenAi.Compile(vintage).Diagnostics.Sorted.ShouldBeEmpty();

    [Theory]
    [InlineData(OpenAi.First, null)]
    [InlineData(OpenAi.Newest, null)]
    [InlineData(OpenAi.First, "announced")]
    public void The_books_balance_in_every_world(string vintage, string? scenario)
    {
        CompiledProgramme compiled = OpenAi.Compile(vintage, scenario).Compiled;
        IReadOnlyList<CheckLine> checks = compiled.Context.Catalogue.Checks;
        using SimulationResult result = Run(compiled, [.. checks.Select(c => c.Imbalance)]);
        foreach (CheckLine check in checks)
        {
            result.Of(check.Imbalance).Maximum.ShouldBeLessThanOrEqualTo(1e-9, check.Name);
        }
    }

    private static SimulationResult Run(CompiledProgramme compiled, params Series[] series) =>
        Simulator.Run(compiled.Plan(series), new SimulationOptions { Worlds = Worlds, Seed = 1 });

    private static double[] Of(CompiledProgramme compiled, Series series) =>
        Simulator.Replay(compiled.Plan([series]), null, 1).AllMonths(series).ToArray();

    private static int Index(CompiledProgramme compiled, string month) => Month.Parse(month).Value - compiled.Context.Horizon.Start;

    private static DateOnly Day(PlanContext context, string fact) => context.Facts.Resolve(fact)!.Winner.Value!.Date;

    private static Series Fact(PlanContext context, string name, Dimension dimension) => context.Value(new FactRef(name, new Location("test", 1, 1)), dimension);
}
