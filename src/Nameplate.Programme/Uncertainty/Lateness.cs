using System.Collections.Immutable;
using Nameplate.Engine.Numerics;
using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Uncertainty;

/// <summary>
/// When something promised is finished. The total duration is the promised duration times the slip factor S of its reference class, drawn
/// given that the thing is unfinished on the as-of date a: with u the class's own uniform, 1 − u is mapped into (0, 1 − F_S((a − b)/(d − b))).
/// Being overdue never finishes anything by itself.
/// </summary>
internal static class Lateness
{
    // P90 of a standard normal; a lognormal's σ is ln(p90/p50) over it.
    private static readonly double NormalP90 = Functions.InverseNormal(0.9);

    /// <summary>The position at which it is finished, per world; a constant where the class leaves nothing to chance.</summary>
    /// <param name="context">The plan's context.</param>
    /// <param name="name">A name that is unique in the programme; it keys the draw.</param>
    /// <param name="start">Position b at which work started.</param>
    /// <param name="promised">Position d first promised, after <paramref name="start"/>.</param>
    /// <param name="kind">The reference class.</param>
    /// <param name="startOrigin">Origin of the start.</param>
    /// <param name="promiseOrigin">Origin of the promise.</param>
    public static Series Finish(
        PlanContext context, string name, double start, double promised, ReferenceClass kind, int startOrigin = -1, int promiseOrigin = -1)
    {
        PlanBuilder plan = context.Plan;
        double median = context.Central(kind.Median, Dimension.None);
        double sigma = Functions.Log(context.Central(kind.P90, Dimension.None) / median) / NormalP90;
        double elapsed = (context.Horizon.AsOfPosition - start) / (promised - start);
        int origin = context.Provenance.OfFact(kind.Median.Name);
        Series duration = plan.Constant(promised - start, Dimensions.Calendar, promiseOrigin);
        Series from = plan.Constant(start, Dimensions.Calendar, startOrigin);
        if (sigma <= 0)
        {
            return from + (duration * plan.Constant(Math.Max(median, elapsed), default, origin));
        }

        ImmutableArray<DriverLoading> loads = [.. kind.Loads.Select(l => new DriverLoading(l.Driver, context.Central(l.Loading, Dimension.None)))];
        Series score = context.Drivers.Score(name, loads, kind.At);
        double unfinished = Survival(elapsed, median, sigma, kind);
        bool conditional = unfinished < 1;
        Series? survival = conditional || kind.TailFrom is not null ? plan.NormalCdf(-score) * unfinished : null;
        Series given = conditional ? -plan.InverseNormal(survival!.Value) : score;
        Series slip = plan.Constant(median, default, origin) * plan.Exp(given * plan.Constant(sigma, default, context.Provenance.OfFact(kind.P90.Name)));
        if (kind.TailFrom is { } tailFrom)
        {
            slip = plan.Select(survival!.Value < plan.Constant(1 - tailFrom), Tail(plan, survival.Value, tailFrom, median, sigma, kind.TailIndex), slip);
        }

        return from + (duration * slip);
    }

    /// <summary>1 − F_S(s): the share of cases that take longer than s promised durations.</summary>
    public static double Survival(double s, double median, double sigma, ReferenceClass kind)
    {
        if (s <= 0)
        {
            return 1;
        }

        double body = Functions.NormalCdf(-Functions.Log(s / median) / sigma);
        if (kind.TailFrom is not { } tailFrom || body >= 1 - tailFrom)
        {
            return body;
        }

        double join = median * Functions.Exp(sigma * Functions.InverseNormal(tailFrom));
        return (1 - tailFrom) * Functions.Exp(-kind.TailIndex * Functions.Log(s / join));
    }

    private static Series Tail(PlanBuilder plan, Series survival, double tailFrom, double median, double sigma, double index)
    {
        double join = median * Functions.Exp(sigma * Functions.InverseNormal(tailFrom));
        return plan.Constant(join) * plan.Exp((plan.Constant(Functions.Log(1 - tailFrom)) - plan.Log(survival)) * (1 / index));
    }
}
