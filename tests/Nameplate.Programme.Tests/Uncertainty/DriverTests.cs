using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Programme.Tests.Uncertainty;

/// <summary>Inputs that load on drivers move together, just as much as their loadings say.</summary>
public sealed class DriverTests
{
    private const int Worlds = 20_000;

    [Theory]
    [InlineData("{ heat: 0.8 }", "{ heat: 0.6 }", 0.48)]
    [InlineData("{ heat: 0.8 }", "{ heat: -0.6 }", -0.48)]
    [InlineData("{ heat: 1 }", "{ heat: 1 }", 1)]
    [InlineData("{ heat: 0.8 }", "{ labour: 0.6 }", 0.24)]
    [InlineData("{ heat: 0.5, labour: 0.4 }", "{ labour: 0.6 }", 0.39)]
    [InlineData("{ heat: 0.8 }", "{}", 0)]
    public void Two_inputs_are_correlated_by_their_loadings(string first, string second, double expected)
    {
        Built built = Inputs(first, second).Build();
        Series x = built["fact.x"];
        Series y = built["fact.y"];
        using SimulationResult result = built.Run(Worlds, x, y);
        double[] a = [.. result.Values(x).ToArray().Select(v => (v - 500) / 50)];
        double[] b = [.. result.Values(y).ToArray().Select(v => (v - 500) / 50)];
        double se = 1 / Math.Sqrt(Worlds);
        a.Average().ShouldBe(0, 4 * se);
        b.Select(v => v * v).Average().ShouldBe(1, 4 * Math.Sqrt(2) * se, "still standard normal");
        a.Zip(b, (u, v) => u * v).Average().ShouldBe(expected, 3 * Math.Sqrt(1 + (expected * expected)) * se);
    }

    [Fact]
    public void Loadings_that_explain_more_than_all_are_refused()
    {
        // 0.64 + 0.36 is all; the correlation of a half makes it 1.48.
        Inputs("{ heat: 0.8, labour: 0.6 }", "{}").Mistakes().ShouldContain("NP2102");
        Inputs("{ heat: 1, permits: 0.1 }", "{}").Mistakes().ShouldContain("NP2102");
        Inputs("{ heat: 0.8, labour: -0.6 }", "{}").Build().Diagnostics.HasErrors.ShouldBeFalse("0.64 + 0.36 − 0.48");
    }

    [Fact]
    public void Correlations_that_contradict_each_other_are_refused() =>
        Inputs("{ heat: 0.1 }", "{ permits: 0.1 }").Changed("drivers", "labour: 0.5 }", "labour: 0.9, permits: -0.9 }").Changed("drivers", "correlations: {", "correlations: { labour: { permits: 0.9 },")
            .Mistakes().ShouldContain("NP2103");

    [Fact]
    public void One_fact_is_one_draw_whoever_reads_it()
    {
        Built built = Draft.Small
            .With("facts", "{ x: { unit: MW_it, claims: [{ distribution: { kind: normal, mean: 500, deviation: 50 }, known: 2025-12-01, nature: plan, kind: assumed, source: this-programme }] } }")
            .With("sites", TwoSites.Replace("capacity: y", "capacity: x"))
            .Build();
        Series one = built["site.one.energised"];
        Series two = built["site.two.energised"];
        WorldTrace world = built.Trace(5, one, two);
        world[one, 20].ShouldBe(world[two, 20]);
        world[one, 20].ShouldNotBe(500);
    }

    private const string TwoSites = """
        one: { name: One, owner: cloud, operator: cloud, earmark: open, pue: 1.2, phases: { one: { capacity: x, gates: { power: { start: 2025-12-31, finish: 2026-06-30, class: on-time } } } } }
        two: { name: Two, owner: cloud, operator: cloud, earmark: open, pue: 1.2, phases: { one: { capacity: y, gates: { power: { start: 2025-12-31, finish: 2026-06-30, class: on-time } } } } }
        """;

    private static Draft Inputs(string first, string second) => Draft.Small
        .With("drivers", """
            heat: { title: Heat }
            labour: { title: Labour }
            permits: { title: Permits }
            correlations: { heat: { labour: 0.5 } }
            """)
        .With("facts", $$"""
            x: { unit: MW_it, drivers: {{first}}, claims: [{ distribution: { kind: normal, mean: 500, deviation: 50 }, known: 2025-12-01, nature: plan, kind: assumed, source: this-programme }] }
            y: { unit: MW_it, drivers: {{second}}, claims: [{ distribution: { kind: normal, mean: 500, deviation: 50 }, known: 2025-12-01, nature: plan, kind: assumed, source: this-programme }] }
            """)
        .With("sites", TwoSites);
}
