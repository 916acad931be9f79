using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Compilation;

namespace Nameplate.Analysis.Explanations;

/// <summary>Explanations give the run's own numbers and end at facts and draws.</summary>
public sealed class ExplainerTests
{
    private static readonly CompiledProgramme Programme = Compiled.Of();

    [Fact]
    public void The_number_is_that_of_the_world()
    {
        Series series = Programme.Context.Find("energised.total");
        WorldTrace trace = Simulator.Replay(Programme.Plan([series]), 5, 1);
        Explain("energised.total", 40, world: 5).Value.ShouldBe(trace[series, 40]);
    }

    [Fact]
    public void A_tree_in_full_ends_at_facts_draws_and_definitions()
    {
        List<ExplainedSeries> leaves = [.. All(Explain("cash.neocloud", 12, depth: 200)).OfType<ExplainedSeries>().Where(n => n.Operands.Count == 0)];
        leaves.ShouldContain(leaf => leaf.Kind == "fact" && leaf.Fact != null);
        leaves.ShouldContain(leaf => leaf.Label == "draw input:price.token");
        leaves.Where(leaf => leaf.Kind == "fact").ShouldAllBe(leaf => leaf.Fact != null);
        leaves.ShouldAllBe(leaf => leaf.Remark == null || !leaf.Remark.Contains("--depth"));
    }

    [Fact]
    public void A_deeper_tree_says_more_and_a_shallow_one_says_that_there_is_more()
    {
        All(Explain("revenue.neocloud", 12, depth: 4)).Count().ShouldBeGreaterThan(All(Explain("revenue.neocloud", 12, depth: 1)).Count());
        Explain("revenue.neocloud", 12, depth: 0).Remark.ShouldBe("more with a greater --depth");
    }

    [Theory]
    [InlineData("cash.neocloud")]
    [InlineData("energised.total")]
    [InlineData("fundingGap.neocloud")]
    [InlineData("halls")]
    [InlineData("hardware")]
    public void Each_number_is_written_once_and_every_reference_leads_to_it(string name)
    {
        foreach (int depth in (int[])[0, 1, 2, 3, 5, 8, 20, 200])
        {
            ExplainedNode[] nodes = [.. All(Explain(name, 40, world: 3, depth: depth))];
            ExplainedSeries[] written = [.. nodes.OfType<ExplainedSeries>()];
            written.Select(n => n.Id).Order().ShouldBe(Enumerable.Range(0, written.Length));
            nodes.OfType<ExplainedReference>().Select(r => r.See).Except(written.Select(n => n.Id)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_deeper_tree_keeps_every_number_and_its_id()
    {
        Dictionary<int, ExplainedSeries> before = [];
        for (int depth = 0; depth <= 12; depth++)
        {
            var now = All(Explain("cash.neocloud", 40, depth: depth)).OfType<ExplainedSeries>().ToDictionary(n => n.Id);
            before.Values.ShouldAllBe(n => now[n.Id].Label == n.Label && now[n.Id].Month == n.Month && now[n.Id].Value == n.Value);
            before = now;
        }
    }

    [Fact]
    public void What_says_that_there_is_more_has_more()
    {
        var deeper = All(Explain("cash.neocloud", 40, depth: 6)).OfType<ExplainedSeries>().ToDictionary(n => n.Id);
        foreach (ExplainedSeries cut in All(Explain("cash.neocloud", 40, depth: 5)).OfType<ExplainedSeries>().Where(n => n.Remark?.Contains("--depth") == true))
        {
            deeper[cut.Id].Operands.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Equal_numbers_of_a_series_and_month_are_one()
    {
        ExplainedSeries[] written = [.. All(Explain("cash.neocloud", 40, depth: 200)).OfType<ExplainedSeries>().Where(n => n.Kind == "series")];
        written.Select(n => (n.Label, n.Month)).Distinct().Count().ShouldBe(written.Length);
    }

    [Fact]
    public void A_fact_names_its_claims()
    {
        ExplainedFact fact = Explain("price.token", null).Fact!;
        fact.Unit.ShouldBe("USD/Mtoken");
        fact.Periods.ShouldHaveSingleItem().Winner.Kind.ShouldBe("assumed");
    }

    [Fact]
    public void An_unknown_name_is_null_and_has_a_nearest()
    {
        Explainer.Explain(Request("energised.totl", 3)).ShouldBeNull();
        Explainer.Nearest(Programme, "energised.totl").ShouldBe("energised.total");
    }

    private static ExplainedSeries Explain(string name, int? month, long? world = null, int depth = 3) =>
        Explainer.Explain(Request(name, month, world, depth))!.Root;

    private static ExplainRequest Request(string name, int? month, long? world = null, int depth = 3) =>
        new() { Name = name, Month = month, World = world, Depth = depth, Compiled = Programme };

    private static IEnumerable<ExplainedNode> All(ExplainedNode node) =>
        node is ExplainedSeries series ? series.Operands.SelectMany(All).Prepend(node) : [node];
}
