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
        List<ExplainedSeries> leaves = [.. Leaves(Explain("cash.neocloud", 12, depth: 200))];
        leaves.ShouldContain(leaf => leaf.Kind == "fact" && leaf.Fact != null);
        leaves.ShouldContain(leaf => leaf.Label == "draw input:price.token" || leaf.Remark == "see above");
        leaves.Where(leaf => leaf.Kind == "fact" && leaf.Fact is null).ShouldAllBe(leaf => leaf.Remark!.Contains("see above"));
    }

    [Fact]
    public void A_deeper_tree_says_more_and_a_shallow_one_says_that_there_is_more()
    {
        int Count(ExplainedSeries node) => 1 + node.Operands.Sum(Count);
        Count(Explain("revenue.neocloud", 12, depth: 4)).ShouldBeGreaterThan(Count(Explain("revenue.neocloud", 12, depth: 1)));
        Explain("revenue.neocloud", 12, depth: 0).Remark.ShouldBe("more with a greater --depth");
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

    private static IEnumerable<ExplainedSeries> Leaves(ExplainedSeries node) =>
        node.Operands.Count == 0 ? [node] : node.Operands.SelectMany(Leaves);
}
