using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Supply;

namespace Nameplate.Programme.Tests.Promises;

/// <summary>Promises 1 and 2 over random programmes: the books balance; power and hardware are conserved and never ahead of themselves.</summary>
public sealed class ConservationTests
{
    private const double Rounding = 1e-6;

    public static TheoryData<ulong> Seeds => [.. Enumerable.Range(1, 12).Select(i => (ulong)i)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_check_of_the_books_is_rounding_only_in_every_world(ulong seed)
    {
        foreach (MoneyPolicy money in (MoneyPolicy[])[MoneyPolicy.Honour, MoneyPolicy.Ration])
        {
            Built built = RandomProgramme.Of(seed).Build(money);
            Series[] checks = [.. built.Catalogue.Checks.Select(c => c.Imbalance)];
            checks.Length.ShouldBeGreaterThanOrEqualTo(4);
            using SimulationResult result = built.Run(128, checks);
            for (int i = 0; i < checks.Length; i++)
            {
                result.Of(checks[i]).Maximum.ShouldBeLessThanOrEqualTo(1e-9, built.Catalogue.Checks[i].Name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Hardware_rolls_forward_and_is_never_ahead_of_its_shipment_or_its_power(ulong seed)
    {
        Built built = RandomProgramme.Of(seed).Build(seed % 3 == 0 ? MoneyPolicy.Ration : MoneyPolicy.Honour);
        Series[] ready = [built["power.ready"], .. built.Context.Programme.Vendors.SelectMany(v => Stocks(built, v.Id))];
        for (long world = 0; world < 6; world++)
        {
            WorldTrace trace = built.Trace(world == 5 ? null : world, ready);
            double[] standing = new double[built.Months];
            foreach (Vendor vendor in built.Context.Programme.Vendors)
            {
                Hardware(built, trace, vendor.Id);
                double[] energised = trace.AllMonths(built["energised." + vendor.Id]).ToArray();
                standing = [.. standing.Zip(energised, (a, b) => a + b)];
            }

            for (int month = 0; month < built.Months; month++)
            {
                standing[month].ShouldBeLessThanOrEqualTo(trace[built["power.ready"], month] + Rounding, $"world {world}, month {month}: no power without a site");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_ships_before_it_exists(ulong seed)
    {
        Built built = RandomProgramme.Of(seed).Build();
        foreach (Vendor vendor in built.Context.Programme.Vendors)
        {
            Series[] available = [.. built.Context.Plan.Match($"vendor.{vendor.Id}.*.available")];
            available.Length.ShouldBe(vendor.Generations.Length);
            for (long world = 0; world < 6; world++)
            {
                WorldTrace trace = built.Trace(world, [.. available, built["shipped." + vendor.Id]]);
                double first = trace[available[0]];
                for (int month = 1; month < built.Months && month + 1 < first; month++)
                {
                    trace[built["shipped." + vendor.Id], month].ShouldBe(0, $"world {world}, month {month}: the first generation comes at {first}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_site_gives_power_before_its_last_gate_or_more_than_it_has(ulong seed)
    {
        Built built = RandomProgramme.Of(seed).Build();
        foreach (SiteLine site in built.Catalogue.Sites)
        {
            Series power = built[$"site.{site.Id}.energised"];
            for (long world = 0; world < 6; world++)
            {
                WorldTrace trace = built.Trace(world, [power, .. site.Phases.SelectMany(p => (Series[])[p.Capacity, p.Energised])]);
                for (int month = 0; month < built.Months; month++)
                {
                    double most = site.Phases.Where(p => trace[p.Energised, month] <= month + 1).Sum(p => trace[p.Capacity, month]);
                    trace[power, month].ShouldBeLessThanOrEqualTo(most + Rounding, $"world {world}, month {month}");
                    trace[power, month].ShouldBeGreaterThanOrEqualTo(month == 0 ? 0 : trace[power, month - 1] - Rounding);
                }

                foreach (PhaseLine phase in site.Phases.Where(p => !p.Actual))
                {
                    trace[phase.Energised, 0].ShouldBeGreaterThanOrEqualTo(1 - Rounding, "what is unfinished today is not finished before today");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Tokens_shares_and_investments_are_conserved(ulong seed)
    {
        Built built = RandomProgramme.Of(seed).Build();
        string[] names = ["tokens.needed", "tokens.served", "tokens.unserved", "tokens.capacity", "vested.warrant", "exercisable.warrant", "invested.letter"];
        for (long world = 0; world < 6; world++)
        {
            WorldTrace trace = built.Trace(world, [.. names.Select(n => built[n])]);
            for (int month = 0; month < built.Months; month++)
            {
                double At(string name, int when) => when < 0 ? 0 : trace[built[name], when];
                (At("tokens.served", month) + At("tokens.unserved", month)).ShouldBe(At("tokens.needed", month), 1e-9 * At("tokens.needed", month));
                At("tokens.served", month).ShouldBeLessThanOrEqualTo(At("tokens.capacity", month) + Rounding);
                At("vested.warrant", month).ShouldBeInRange(At("vested.warrant", month - 1), 90);
                At("exercisable.warrant", month).ShouldBeLessThanOrEqualTo(At("vested.warrant", month));
                At("invested.letter", month).ShouldBeInRange(At("invested.letter", month - 1), 4.5e9 + 1);
            }
        }
    }

    private static Series[] Stocks(Built built, string vendor) =>
        [.. ((string[])["shipped", "delivered", "stock", "installed", "retired", "energised", "power.opening"]).Select(n => built[$"{n}.{vendor}"])];

    private static void Hardware(Built built, WorldTrace trace, string vendor)
    {
        double Now(string name, int month) => trace[built[$"{name}.{vendor}"], month];
        double opening = Now("power.opening", 0);
        double standing = opening;
        double stock = 0;
        double delivered = opening;
        for (int month = 0; month < built.Months; month++)
        {
            string at = $"{vendor}, world {trace.World}, month {month}";
            Now("installed", month).ShouldBeLessThanOrEqualTo(stock + Now("shipped", month) + Rounding, at);
            Now("shipped", month).ShouldBeGreaterThanOrEqualTo(0, at);
            Now("installed", month).ShouldBeGreaterThanOrEqualTo(0, at);
            Now("retired", month).ShouldBeLessThanOrEqualTo(standing + Rounding, at);
            standing += Now("installed", month) - Now("retired", month);
            stock += Now("shipped", month) - Now("installed", month);
            delivered += Now("shipped", month);
            Now("energised", month).ShouldBe(standing, Rounding, at);
            Now("stock", month).ShouldBe(stock, Rounding, at);
            Now("delivered", month).ShouldBe(delivered, Rounding, at);
            stock.ShouldBeGreaterThanOrEqualTo(-Rounding, at);
        }

        foreach (string limit in (string[])["accelerators", "memory", "packaging"])
        {
            if (built.Context.Plan.TryFind($"supply.{vendor}.{limit}", out Series most))
            {
                WorldTrace supply = built.Trace(trace.World, most);
                for (int month = built.Context.Horizon.HistoryMonths; month < built.Months; month++)
                {
                    Now("shipped", month).ShouldBeLessThanOrEqualTo(supply[most, month] + Rounding, $"{vendor}, world {trace.World}, month {month}: {limit}");
                }
            }
        }
    }
}
