using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Calendars;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Analysis.Stories;

/// <summary>Tells what happens in one world, by date.</summary>
public static class Storyteller
{
    /// <summary>Replays a world and tells its story.</summary>
    /// <param name="compiled">The programme.</param>
    /// <param name="world">The world's number; null for the base world.</param>
    /// <param name="seed">The seed of every draw.</param>
    /// <exception cref="NumberException">The world has a number that is none.</exception>
    public static Story Tell(CompiledProgramme compiled, long? world, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        PlanContext context = compiled.Context;
        Catalogue catalogue = context.Catalogue;
        YearEnds yearEnds = new(context);
        Plan plan = compiled.Plan([
            .. catalogue.Story.Select(s => s.Month),
            .. catalogue.Agreements.SelectMany(a => a.Tranches).Select(t => t.Amount),
            .. catalogue.Breaks.Select(b => b.Month),
            catalogue.Broken,
            .. yearEnds.Series,
        ]);
        WorldTrace trace = Simulator.Replay(plan, world, seed);
        (string? first, string? firstMonth) = First(context, catalogue.Breaks, trace);
        (string? failure, string? failureMonth) = First(context, catalogue.Breaks.Where(b => b.Binding), trace);
        List<(int Month, StoryEvent Event)> events = [.. Happened(context, trace), .. Broken(context, trace), .. yearEnds.Tell(trace)];
        return new Story
        {
            Programme = context.Programme.Id,
            AsOf = context.Horizon.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Scenario = compiled.Options.Scenario ?? Compiler.BaseScenario,
            World = world,
            Seed = seed,
            AddsUp = double.IsPositiveInfinity(trace[catalogue.Broken]),
            Failure = failure,
            FailureMonth = failureMonth,
            FirstBreak = first,
            FirstBreakMonth = firstMonth,
            Events = [.. events.OrderBy(e => e.Month).Select(e => e.Event)],
        };
    }

    private static IEnumerable<(int, StoryEvent)> Happened(PlanContext context, WorldTrace trace)
    {
        foreach (StoryLine line in context.Catalogue.Story)
        {
            if (MonthOf(context.Horizon, line.Month, trace[line.Month]) is { } month)
            {
                yield return (month, new StoryEvent(context.Horizon.At(month).ToString(), "event", line.Text + Amount(context.Catalogue, line, trace)));
            }
        }
    }

    private static IEnumerable<(int, StoryEvent)> Broken(PlanContext context, WorldTrace trace)
    {
        // What a module tells itself is not told a second time.
        HashSet<Series> told = [.. context.Catalogue.Story.Select(s => s.Month)];
        foreach (BreakLine line in context.Catalogue.Breaks.Where(b => !told.Contains(b.Month)))
        {
            if (MonthOf(context.Horizon, line.Month, trace[line.Month]) is { } month)
            {
                yield return (month, new StoryEvent(context.Horizon.At(month).ToString(), "break", line.Event));
            }
        }
    }

    private static (string? Event, string? Month) First(PlanContext context, IEnumerable<BreakLine> breaks, WorldTrace trace)
    {
        BreakLine? first = breaks.Where(b => double.IsFinite(trace[b.Month])).MinBy(b => trace[b.Month]);
        return first is null ? (null, null) : (first.Event, context.Horizon.At((int)Math.Floor(trace[first.Month])).ToString());
    }

    // Of an agreement with one tranche the amount is that of the whole agreement, not of the payment that is told.
    private static string Amount(Catalogue catalogue, StoryLine line, WorldTrace trace) =>
        catalogue.Agreements.Where(a => a.Tranches.Count > 1).SelectMany(a => a.Tranches).FirstOrDefault(t => t.Month.Equals(line.Month)) is { } tranche
            ? $": {Humane.Print(trace[tranche.Amount], tranche.Amount.Dimension)}"
            : string.Empty;

    // An outcome is the index of a month; anything else is a position, and the end of a month still belongs to it.
    private static int? MonthOf(Horizon horizon, Series series, double value)
    {
        if (!double.IsFinite(value))
        {
            return null;
        }

        double month = series.Rank == Rank.Outcome ? Math.Floor(value) : Math.Ceiling(value) - 1;
        return month >= 0 && month < horizon.Months ? (int)month : null;
    }
}
