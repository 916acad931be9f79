using Nameplate.Engine.Numerics;

namespace Nameplate.Programme.Tests.Demand;

/// <summary>Users, usage and revenue against their formulas on paper, and against fine numerical integrals.</summary>
public sealed class DemandTests
{
    private static readonly double LogTwo = Functions.Log(2);

    [Fact]
    public void Users_follow_the_logistic_curve()
    {
        Built built = Build("{ kind: users, users: 100 person, ceiling: 900 person, speed: 60 %/year, paying: 5 %, payingCeiling: 20 %, payingSpeed: 30 %/year, price: 20 USD/person/month, priceGrowth: 10 %/year, tokens: 1000 token/person/month, tokenGrowth: 50 %/year }");
        double[] users = built.Base("users.main");
        double[] needed = built.Base("tokens.needed.main");
        double[] revenue = built.Base("revenue.main");
        double[] integrated = Integrate(100, level => 0.6 * level * (1 - (level / 900)), built.Months);
        for (int month = 1; month < built.Months; month++)
        {
            double years = month / 12.0;
            users[month].ShouldBe(900 / (1 + (8 * Functions.Exp(-0.6 * years))), 1e-9);
            users[month].ShouldBe(integrated[month], 1e-5 * users[month]);
            needed[month].ShouldBe(users[month] * 1000 * Functions.Pow(1.5, years), 1e-9 * needed[month]);
            double paying = 0.2 - (0.15 * Functions.Exp(-0.3 * years));
            revenue[month].ShouldBe(users[month] * paying * 20 * Functions.Pow(1.1, years), 1e-9 * revenue[month]);
        }

        users[0].ShouldBe(100, 1e-9, "history is flat");
    }

    [Fact]
    public void A_ceiling_below_today_is_today() =>
        Build("{ kind: users, users: 100 person, ceiling: 50 person, speed: 60 %/year, paying: 5 %, price: 20 USD/person/month, tokens: 1000 token/person/month }")
            .Base("users.main").ShouldAllBe(users => Math.Abs(users - 100) < 1e-9);

    [Fact]
    public void Fading_growth_is_the_integral_of_its_rate()
    {
        Built built = Build("{ kind: usage, tokens: 1e6 token/month, growth: 200 %/year, lateGrowth: 10 %/year, fade: 9 month, price: 2 USD/Mtoken, priceGrowth: -40 %/year }");
        double[] needed = built.Base("tokens.needed.main");
        double[] revenue = built.Base("revenue.main");
        double early = Functions.Log(3);
        double late = Functions.Log(1.1);
        double[] logs = Integrate(0, (_, years) => late + ((early - late) * Functions.Exp(-LogTwo * years * 12 / 9)), built.Months);
        for (int month = 1; month < built.Months; month++)
        {
            needed[month].ShouldBe(1e6 * Functions.Exp(logs[month]), 1e-5 * needed[month]);
            revenue[month].ShouldBe(needed[month] * 2e-6 * Functions.Pow(0.6, month / 12.0), 1e-9 * revenue[month]);
        }
    }

    [Fact]
    public void Growth_that_does_not_fade_is_steady()
    {
        double[] revenue = Build("{ kind: growth, revenue: 100 USD/month, growth: 25 %/year, lateGrowth: 25 %/year, fade: 9 month }").Base("revenue.main");
        for (int month = 1; month < revenue.Length; month++)
        {
            revenue[month].ShouldBe(100 * Functions.Pow(1.25, month / 12.0), 1e-9 * revenue[month]);
        }
    }

    [Fact]
    public void Streams_are_served_in_their_order_and_what_is_not_served_is_not_earned()
    {
        Built built = Draft.Small
            .With("vendors", Draft.Vendor("chip", "10 GW_it"))
            .With("demand", """
                patience: 3 month
                tolerance: 0 %
                streams:
                  one: { kind: growth, revenue: 0.6 USD bn/month, growth: 0 %/year, fade: 9 month, tokens: 1e6 token/USD }
                  two: { kind: growth, revenue: 0.6 USD bn/month, growth: 0 %/year, fade: 9 month, tokens: 2e6 token/USD }
                """)
            .Build();
        double[] capacity = built.Base("tokens.capacity");
        double[] one = built.Base("revenue.one");
        double[] two = built.Base("revenue.two");
        double[] served = built.Base("tokens.served");
        double[] unserved = built.Base("tokens.unserved");
        double[] lost = built.Base("revenue.lost");
        for (int month = 1; month < built.Months; month++)
        {
            double first = Math.Min(capacity[month] / 600e12, 1);
            double second = Math.Clamp((capacity[month] - 600e12) / 1200e12, 0, 1);
            one[month].ShouldBe(600e6 * first, 1e-3);
            two[month].ShouldBe(600e6 * second, 1e-3);
            served[month].ShouldBe(Math.Min(capacity[month], 1800e12), 1e3);
            (served[month] + unserved[month]).ShouldBe(1800e12, 1e3);
            lost[month].ShouldBe(1200e6 - one[month] - two[month], 1e-3);
        }

        capacity[12].ShouldBeInRange(700e12, 1700e12, "some of the second stream is served");
        built.Base("revenue.lab")[12].ShouldBe(one[12] + two[12], 1e-3);
        built.Base("revenue.one")[0].ShouldBe(600e6, 1e-3, "history was served");
    }

    [Fact]
    public void Demand_unserved_for_longer_than_patience_is_a_break()
    {
        Built built = Build("{ kind: growth, revenue: 600 USD bn/month, growth: 0 %/year, fade: 9 month, tokens: 1e9 token/USD }");
        var line = built.Catalogue.Breaks.Single(b => b.Event == "demand unserved");
        built.Trace(null, line.Month)[line.Month].ShouldBe(3, "months 1, 2 and 3");
        line.Binding.ShouldBeFalse();
    }

    private static Built Build(string stream) => Draft.Small
        .With("sites", Draft.OneSite("1000 MW_it", "2026-01-15"))
        .With("demand", $"patience: 3 month\ntolerance: 0 %\nstreams:\n  main: {stream}\n")
        .Build();

    private static double[] Integrate(double start, Func<double, double> rate, int months) => Integrate(start, (level, _) => rate(level), months);

    // A thousand midpoint steps a month, from the end of month 0.
    private static double[] Integrate(double start, Func<double, double, double> rate, int months)
    {
        const double Step = 1.0 / 12_000;
        double[] levels = new double[months];
        double level = start;
        levels[0] = level;
        for (int month = 1; month < months; month++)
        {
            for (int i = 0; i < 1000; i++)
            {
                double time = ((month - 1) / 12.0) + (i * Step);
                double middle = level + (rate(level, time) * Step / 2);
                level += rate(middle, time + (Step / 2)) * Step;
            }

            levels[month] = level;
        }

        return levels;
    }
}
