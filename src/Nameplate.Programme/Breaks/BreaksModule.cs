using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;

namespace Nameplate.Programme.Breaks;

/// <summary>
/// What breaks first: per world the earliest of everything that can break. Ties go to what is listed first. A world adds up when nothing
/// binding ever breaks.
/// </summary>
internal sealed class BreaksModule : IModule
{
    /// <inheritdoc/>
    public void Lower(PlanContext context)
    {
        PlanBuilder plan = context.Plan;
        IReadOnlyList<BreakLine> breaks = context.Catalogue.Breaks;
        Series never = plan.Constant(double.PositiveInfinity, Quantities.Dimensions.Calendar);
        Series binding = never;
        foreach (BreakLine line in breaks.Where(b => b.Binding))
        {
            binding = plan.Min(binding, line.Month);
        }

        Series before = never;
        Series[] after = new Series[breaks.Count];
        Series later = never;
        for (int i = breaks.Count - 1; i >= 0; i--)
        {
            after[i] = later;
            later = plan.Min(later, breaks[i].Month);
        }

        var firsts = new List<Series>();
        for (int i = 0; i < breaks.Count; i++)
        {
            Series month = breaks[i].Month;
            firsts.Add(plan.Select((month < before) & (month <= after[i]), month, never));
            before = plan.Min(before, month);
        }

        context.Catalogue.BreaksFirst(binding, firsts);
    }
}
