using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Sites;

/// <summary>
/// Sites: E_p = max over gates + commissioning; ready(s, t) = Σ_p C_p·clip((t + 1 − E_p)/ramp_p, 0, 1), observed where it was observed.
/// Makes <c>site.ID.energised</c>, <c>site.ID.planned</c>, <c>power.ready</c> in all, per earmark and open, <c>power.planned</c>, and
/// one constraint per gate kind: capacity that was promised and is not there, charged to the gate that finishes last.
/// </summary>
internal sealed class SitesModule : IModule
{
    /// <inheritdoc/>
    public void Lower(PlanContext context)
    {
        var totals = new PowerTotals(context);
        foreach (Site site in context.Programme.Sites)
        {
            LowerSite(context, site, totals);
        }

        totals.NameAll();
    }

    private static void LowerSite(PlanContext context, Site site, PowerTotals totals)
    {
        var lines = new List<PhaseLine>();
        SitePower coming = SitePower.None(context);
        SitePower standing = SitePower.None(context);
        foreach (Phase phase in site.Phases)
        {
            if (!context.Knows(phase.Capacity) || PhaseTiming.Of(context, site, phase) is not { } timing)
            {
                continue;
            }

            SitePower power = PhasePower(context, site, phase, timing);
            (standing, coming) = timing.Actual ? (standing + power, coming) : (standing, coming + power);
            totals.HeldBack(power, timing);
            lines.Add(new PhaseLine(
                phase.Id, Capacity(context, site, phase, timing), timing.Start, timing.Promised, timing.Energised, timing.Actual, timing.LastGate, timing.GateKinds));
            context.Catalogue.Tell(new StoryLine($"{site.Name}: {phase.Id} energised", timing.Energised));
        }

        if (lines.Count == 0)
        {
            return;
        }

        standing = site.Energised is { } observed && context.Knows(observed) ? Observed(context, observed, standing) : standing;
        SitePower all = standing + coming;
        all = all with { Ready = context.Name($"site.{site.Id}.energised", all.Ready, "MW_it") };
        context.Name($"site.{site.Id}.planned", all.Planned, "MW_it");
        totals.Add(site.Earmark, all);
        context.Catalogue.Site(new SiteLine(site.Id, site.Name, lines));
    }

    private static SitePower PhasePower(PlanContext context, Site site, Phase phase, PhaseTiming timing)
    {
        RefuseNegative(context, phase.Ramp);
        RefuseNegative(context, phase.Commissioning);
        Series capacity = Capacity(context, site, phase, timing);
        Series ramp = context.Value(phase.Ramp, Dimensions.Calendar, 0);
        Series planned = capacity * context.Plan.Ramp(context.Constant(timing.Promised, Dimensions.Calendar), PlannedRamp(context, phase));
        Series ready = capacity * context.Plan.Ramp(timing.Energised, ramp);
        Series opening = timing.Actual ? capacity * Opening(context, timing, ramp) : context.Zero(Dimensions.ItPower);
        return new SitePower(ready, planned, opening);
    }

    /// <summary>A plan is the same in all worlds: it fills up as fast as is likeliest.</summary>
    private static Series PlannedRamp(PlanContext context, Phase phase) => phase.Ramp is { } months && context.Knows(months)
        ? context.Plan.Constant(context.Central(months, Dimensions.Calendar), Dimensions.Calendar, context.Provenance.OfFact(months.Name))
        : context.Constant(0, Dimensions.Calendar);

    private static void RefuseNegative(PlanContext context, FactRef? months)
    {
        if (months is not null && context.Knows(months) && context.Central(months, Dimensions.Calendar) < 0)
        {
            context.Diagnostics.Error("NP2202", months.At, $"'{months.Name}' is a duration and cannot be negative.");
        }
    }

    /// <summary>What stands at a site that is observed is not drawn: it is what it is.</summary>
    private static Series Capacity(PlanContext context, Site site, Phase phase, PhaseTiming timing) => timing.Actual && site.Energised is not null
        ? context.Plan.Constant(context.Central(phase.Capacity, Dimensions.ItPower), Dimensions.ItPower, context.Provenance.OfFact(phase.Capacity.Name))
        : context.Value(phase.Capacity, Dimensions.ItPower);

    /// <summary>The share of a phase that was up before month 0.</summary>
    private static Series Opening(PlanContext context, PhaseTiming timing, Series ramp)
    {
        Series elapsed = context.Positive(-timing.Energised);
        Series share = elapsed / context.Plan.Max(ramp, context.Constant(1e-9, Dimensions.Calendar));
        return context.Plan.Min(share, context.Constant(1));
    }

    /// <summary>History as observed; afterwards what stands is never less than was last seen.</summary>
    private static SitePower Observed(PlanContext context, FactRef fact, SitePower standing)
    {
        int origin = context.Provenance.OfFact(fact.Name);
        double? before = context.ObservedBefore(fact, Dimensions.ItPower);
        double[] observed = context.Observed(fact, Dimensions.ItPower);
        double last = before ?? 0;
        for (int month = 0; month < observed.Length; month++)
        {
            last = double.IsNaN(observed[month]) ? last : observed[month];
            observed[month] = last;
        }

        Series atLeast = context.Plan.Max(standing.Ready, context.Plan.Constant(last, Dimensions.ItPower, origin));
        Series ready = context.WithHistory(atLeast, observed, origin);
        return standing with { Ready = ready, Opening = before is { } opening ? context.Plan.Constant(opening, Dimensions.ItPower, origin) : standing.Opening };
    }
}
