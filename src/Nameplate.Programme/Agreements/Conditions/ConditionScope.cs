using System.Collections.Immutable;
using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Market;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements.Conditions;

/// <summary>What the conditions of one agreement refer to.</summary>
/// <param name="context">The plan's context.</param>
/// <param name="id">The agreement's id: it keys the draws of its milestones.</param>
/// <param name="counts">What a level counts; null when nothing is counted.</param>
/// <param name="share">The share whose price hurdles look at; null when there is none.</param>
/// <param name="since">The first day whose prices count.</param>
/// <param name="milestones">The agreement's milestones.</param>
internal sealed class ConditionScope(
    PlanContext context, string id, Counted? counts, Share? share, DateOnly since, ImmutableArray<MilestoneTerms> milestones)
{
    private readonly Dictionary<string, Series> _tranches = new(StringComparer.Ordinal);

    /// <summary>Makes a tranche's state known to the tranches that come after it.</summary>
    public void Remember(string tranche, Series vested) => _tranches[tranche] = vested;

    /// <summary>By month: 1 where the condition holds.</summary>
    public Series Lower(Condition condition) => condition switch
    {
        Condition.Level level => counts is null ? Missing(level, "a level needs 'counts'") : counts.Reached(context, level.Value),
        Condition.Hurdle hurdle => share is null
            ? Missing(hurdle, "a hurdle needs a share")
            : Market.Hurdle.Touched(context, share, hurdle.Price, hurdle.Monitoring, since),
        Condition.Milestone milestone => Lower(milestone),
        Condition.NotBefore day => context.Position(day.Day) is { } position ? Standing.From(context, position) : context.Constant(0),
        Condition.After after => _tranches.TryGetValue(after.Id, out Series vested) ? vested : Missing(after, $"'{after.Id}' is not an earlier tranche"),
        Condition.Binding other => Lower(other),
        Condition.All all => Join(all.Items, (a, b) => a & b, 1),
        Condition.Any any => Join(any.Items, (a, b) => a | b, 0),
        Condition.Negation not => !Lower(not.Item),
        _ => throw new InvalidOperationException($"Unknown condition {condition}."),
    };

    /// <summary>The condition in words.</summary>
    public string Say(Condition condition) => condition switch
    {
        Condition.Level level => $"{Lines.Say(context, level.Value)} {counts?.Measure}",
        Condition.Hurdle hurdle => $"{share?.Symbol} at {Lines.Say(context, hurdle.Price)} ({MonitoringWords.Word(hurdle.Monitoring)})",
        Condition.Milestone milestone => milestones.FirstOrDefault(m => m.Name == milestone.Name)?.Title ?? milestone.Name,
        Condition.NotBefore day => $"not before {Lines.Day(context, day.Day)}",
        Condition.After after => $"after {after.Id}",
        Condition.Binding other => $"{other.Agreement} binding",
        Condition.All { Items: [] } => "no condition",
        Condition.All all => string.Join(" and ", all.Items.Select(Say)),
        Condition.Any any => "(" + string.Join(" or ", any.Items.Select(Say)) + ")",
        Condition.Negation not => $"not ({Say(not.Item)})",
        _ => throw new InvalidOperationException($"Unknown condition {condition}."),
    };

    /// <summary>The earliest position at which a condition can hold as far as dates alone tell; −∞ when nothing in it is dated.</summary>
    public double Earliest(Condition condition) => condition switch
    {
        Condition.NotBefore day => DateOf(day.Day),
        Condition.Milestone milestone => milestones.FirstOrDefault(m => m.Name == milestone.Name)?.Day is { } day ? DateOf(day) : double.NegativeInfinity,
        Condition.All { Items.Length: > 0 } all => all.Items.Max(Earliest),
        Condition.Any { Items.Length: > 0 } any => any.Items.Min(Earliest),
        _ => double.NegativeInfinity,
    };

    private double DateOf(FactRef date) => context.Knows(date) && context.Position(date) is { } position ? position : double.NegativeInfinity;

    private Series Lower(Condition.Milestone condition)
    {
        if (milestones.FirstOrDefault(m => m.Name == condition.Name) is not { } milestone)
        {
            return Missing(condition, $"'{condition.Name}' is not a milestone of this agreement", Spelling.Nearest(condition.Name, milestones.Select(m => m.Name)));
        }

        Series reached = milestone.Day is { } day && context.Position(day) is { } position ? Standing.From(context, position) : context.Constant(1);
        return milestone.Probability is { } probability
            ? reached & (context.Plan.Uniform($"milestone:{id}.{milestone.Name}") < context.Value(probability, Dimension.None))
            : reached;
    }

    private Series Lower(Condition.Binding condition) =>
        context.Programme.Agreements.FirstOrDefault(agreement => agreement.Id == condition.Agreement) is { } other
            && Standing.Of(context, other.Terms) is { } standing
            ? standing.Active
            : context.Constant(0);

    private Series Join(ImmutableArray<Condition> items, Func<Series, Series, Series> join, double empty)
    {
        if (items.IsEmpty)
        {
            return context.Constant(empty);
        }

        Series joined = Lower(items[0]);
        for (int i = 1; i < items.Length; i++)
        {
            joined = join(joined, Lower(items[i]));
        }

        return joined;
    }

    private Series Missing(Condition condition, string what, string? near = null)
    {
        context.Diagnostics.Error("NP2321", condition.At, what, near is null ? null : $"did you mean '{near}'?");
        return context.Constant(0);
    }
}
