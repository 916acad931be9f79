using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Uncertainty;
using Nameplate.Quantities;

namespace Nameplate.Programme.Sites;

/// <summary>When a phase gets power, and which of its gates is the last.</summary>
/// <param name="Start">Position of the earliest start of a gate.</param>
/// <param name="Promised">Position of the first promise, commissioning included.</param>
/// <param name="Energised">Position of power; a constant once every gate is a fact.</param>
/// <param name="Actual">True when every gate is finished.</param>
/// <param name="LastGate">Index into <paramref name="GateKinds"/> of the gate that finishes last (the first of them in a tie).</param>
/// <param name="GateKinds">The phase's gate kinds.</param>
internal sealed record PhaseTiming(double Start, double Promised, Series Energised, bool Actual, Series LastGate, IReadOnlyList<string> GateKinds)
{
    /// <summary>Reads a phase's gates; null when one of them has no date known at this vintage, which is reported.</summary>
    public static PhaseTiming? Of(PlanContext context, Site site, Phase phase)
    {
        double start = double.PositiveInfinity;
        double promised = double.NegativeInfinity;
        bool actual = true;
        Series? latest = null;
        Series last = context.Constant(0);
        var kinds = new List<string>();
        string draws = DrawsOf(context, site, phase);
        foreach (Gate gate in phase.Gates)
        {
            if (GateFinish(context, $"site.{draws}.{gate.Kind}", gate) is not { } finish)
            {
                return null;
            }

            start = Math.Min(start, finish.Start);
            promised = Math.Max(promised, finish.Promised);
            actual &= finish.Actual;
            last = latest is { } before ? context.Plan.Select(finish.At > before, context.Constant(kinds.Count), last) : last;
            latest = latest is { } known ? context.Plan.Max(known, finish.At) : finish.At;
            kinds.Add(gate.Kind);
        }

        Series commissioning = context.Value(phase.Commissioning, Dimensions.Calendar, 0);
        double months = phase.Commissioning is { } wait ? context.Central(wait, Dimensions.Calendar) : 0;
        Series energised = actual ? latest!.Value : latest!.Value + commissioning;
        return new PhaseTiming(start, promised + months, context.Name($"site.{site.Id}.phase.{phase.Id}.energisation", energised, "month"), actual, last, kinds);
    }

    /// <summary>SITE.PHASE by which the gates' draws go: the phase's own, or that of the one it slips with.</summary>
    private static string DrawsOf(PlanContext context, Site site, Phase phase)
    {
        string own = $"{site.Id}.{phase.Id}";
        if (phase.SlipsWith is not { } other)
        {
            return own;
        }

        string wanted = other.Contains('.', StringComparison.Ordinal) ? other : $"{site.Id}.{other}";
        Phase? found = context.Programme.Sites.SelectMany(s => s.Phases.Where(p => $"{s.Id}.{p.Id}" == wanted)).FirstOrDefault();
        if (found is { SlipsWith: null } && wanted != own)
        {
            return wanted;
        }

        string problem = found is null ? $"'{other}' is no phase" : wanted == own ? "A phase always slips with itself" : $"'{other}' slips with another phase itself";
        context.Diagnostics.Error("NP2203", phase.At, problem + ".", "a phase of this site, or SITE.PHASE, that has chance of its own");
        return own;
    }

    private static (double Start, double Promised, Series At, bool Actual)? GateFinish(PlanContext context, string name, Gate gate)
    {
        if (context.Position(gate.Start) is not { } start || context.Promise(gate.Finish) is not { } promise)
        {
            return null;
        }

        int origin = context.Provenance.OfFact(gate.Finish.Name);
        if (promise.Finished is { } finished)
        {
            return (start, promise.Promised, context.Plan.Constant(finished, Dimensions.Calendar, origin), true);
        }

        double lead = gate.Lead is { } months ? context.Central(months, Dimensions.Calendar) : 0;
        double promised = Math.Max(promise.Promised - lead, Math.Min(start + 1, promise.Promised));
        if (promised <= start)
        {
            context.Diagnostics.Error("NP2201", gate.At, $"The {gate.Kind} gate is promised before it starts.", "a promise lies after the start");
            return null;
        }

        ReferenceClass? kind = context.Class(gate.Class, gate.At);
        return kind is null ? null : (start, promise.Promised, Lateness.Finish(
            context, name, start, promised, kind, context.Provenance.OfFact(gate.Start.Name), origin), false);
    }
}
