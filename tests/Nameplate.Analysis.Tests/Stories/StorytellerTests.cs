using Nameplate.Analysis.Runs;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Compilation;

namespace Nameplate.Analysis.Stories;

/// <summary>A world replayed alone is the world of the batch, and its ledger explains its cash.</summary>
public sealed class StorytellerTests
{
    [Fact]
    public void A_story_ends_as_the_batch_says_for_every_world()
    {
        using RunResult run = Compiled.Run(Compiled.Request(64));
        double[] broken = run.Simulation.Values(run.Compiled.Context.Catalogue.Broken).ToArray();
        for (int world = 0; world < broken.Length; world++)
        {
            Storyteller.Tell(run.Compiled, world, 1).AddsUp.ShouldBe(double.IsInfinity(broken[world]));
        }
    }

    [Fact]
    public void The_ledger_of_a_world_adds_up_to_its_cash()
    {
        CompiledProgramme programme = Compiled.Of();
        IReadOnlyList<LedgerEntry> entries = LedgerBook.Of(programme, 9, 1);
        Engine.Plans.Series cash = programme.Context.Find("cash.neocloud");
        WorldTrace trace = Simulator.Replay(programme.Plan([cash]), 9, 1);
        double received = entries.Where(e => e.To == "neocloud").Sum(e => e.Usd);
        double paid = entries.Where(e => e.From == "neocloud").Sum(e => e.Usd);
        double closing = trace[cash, trace.Months - 1];
        (150e6 + received - paid).ShouldBe(closing, 1e-9 * received);
    }

    [Fact]
    public void Every_year_ends_with_a_line()
    {
        Story story = Storyteller.Tell(Compiled.Of(), null, 1);
        story.World.ShouldBeNull();
        story.Events.Count(e => e.Kind == "year-end").ShouldBe(6);
        story.Events.Select(e => e.Month).ShouldBe(story.Events.Select(e => e.Month).Order(StringComparer.Ordinal));
    }
}
