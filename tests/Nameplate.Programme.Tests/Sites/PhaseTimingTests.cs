using Nameplate.Programme.Compilation;

namespace Nameplate.Programme.Tests.Sites;

/// <summary>Energisation is the last gate plus commissioning; capacity ramps from there.</summary>
public sealed class PhaseTimingTests
{
    // Work starts at position 1; 2026-06-30 is 7, 2026-10-31 is 11; power takes half as long again.
    private const string Gates = "power: { start: 2025-12-31, finish: 2026-06-30, class: half-again }, shell: { start: 2025-12-31, finish: 2026-10-31, class: on-time }";

    [Fact]
    public void Power_comes_with_the_last_gate_and_commissioning()
    {
        PhaseLine line = Phase(Build(Gates, ", commissioning: 2 month"), out double energised, out double last);
        energised.ShouldBe(13);
        line.GateKinds[(int)last].ShouldBe("shell");
        line.Promised.ShouldBe(13, "the later promise and commissioning");
        line.Start.ShouldBe(1);
        line.Actual.ShouldBeFalse();
    }

    [Fact]
    public void The_slip_decides_which_gate_is_the_last()
    {
        PhaseLine line = Phase(Build(Gates.Replace("2026-10-31", "2026-08-31"), ""), out double energised, out double last);
        energised.ShouldBe(10, "six months, half as long again");
        line.GateKinds[(int)last].ShouldBe("power");
        line.Promised.ShouldBe(9);
    }

    [Fact]
    public void Of_two_gates_that_finish_together_the_first_counts_as_the_last()
    {
        PhaseLine line = Phase(Build(Gates.Replace("2026-10-31", "2026-09-30"), ""), out double energised, out double last);
        energised.ShouldBe(10);
        line.GateKinds[(int)last].ShouldBe("power");
    }

    [Fact]
    public void A_lead_takes_time_from_the_gate_not_from_the_promise()
    {
        PhaseLine line = Phase(Build("power: { start: 2025-12-31, finish: 2026-10-31, lead: 2 month, class: half-again }", ""), out double energised, out _);
        energised.ShouldBe(13, "eight months, half as long again");
        line.Promised.ShouldBe(11);
    }

    [Fact]
    public void A_lead_longer_than_the_work_leaves_a_month()
    {
        Phase(Build("power: { start: 2025-12-31, finish: 2026-10-31, lead: 20 month, class: half-again }", ""), out double energised, out _);
        energised.ShouldBe(2.5);
    }

    [Fact]
    public void Capacity_ramps_over_the_months_after_power()
    {
        Built built = Build(Gates, ", commissioning: 2 month, ramp: 4 month");
        double[] ready = built.Base("site.campus.energised");
        double[] planned = built.Base("site.campus.planned");
        for (int month = 0; month < built.Months; month++)
        {
            ready[month].ShouldBe(1000 * Math.Clamp((month + 1 - 13) / 4.0, 0, 1), 1e-9);
            planned[month].ShouldBe(ready[month], 1e-9, "promised for the same month as it comes");
        }
    }

    [Fact]
    public void A_finished_gate_is_a_fact_in_every_world()
    {
        Built built = Draft.Small
            .With("facts", "{ done: { kind: date, claims: [{ value: 2025-11-30, known: 2024-01-31, nature: plan, kind: stated, source: this-programme }, { value: 2025-12-15, known: 2025-12-20, nature: actual, kind: stated, source: this-programme }] } }")
            .With("sites", Draft.OneSite("1000 MW_it", "done").Replace("start: 2025-12-31", "start: 2024-12-31"))
            .Build();
        PhaseLine line = Phase(built, out double energised, out _);
        line.Actual.ShouldBeTrue();
        energised.ShouldBe(15 / 31.0, 1e-12);
        line.Promised.ShouldBe(0);
        built.Base("site.campus.energised").ShouldAllBe(mw => mw == 1000);
    }

    [Fact]
    public void A_promise_before_the_start_is_refused() =>
        Draft.Small.With("sites", Draft.OneSite("1000 MW_it", "2025-11-30")).Mistakes().ShouldBe(["NP2201"]);

    [Fact]
    public void What_is_late_is_charged_to_the_gate_that_finishes_last()
    {
        Built built = Draft.Small
            .With("referenceClasses", "{ on-time: { title: On time, p50: 1, p90: 1 }, late: { title: Late, p50: 1.2, p90: 2 } }")
            .With("sites", Site(Gates.Replace("half-again", "late").Replace("on-time", "late") + ", permit: { start: 2025-12-31, finish: 2026-08-31, class: late }", ", ramp: 3 month"))
            .Build();
        PhaseLine line = built.Catalogue.Sites[0].Phases[0];
        string[] kinds = [.. line.GateKinds];
        for (long world = 0; world < 12; world++)
        {
            Engine.Simulation.WorldTrace trace = built.Trace(world, [line.LastGate, built["power.ready"], built["power.planned"], .. kinds.Select(k => built["heldBack." + k])]);
            for (int month = 0; month < built.Months; month++)
            {
                double late = Math.Max(trace[built["power.planned"], month] - trace[built["power.ready"], month], 0);
                for (int gate = 0; gate < kinds.Length; gate++)
                {
                    trace[built["heldBack." + kinds[gate]], month].ShouldBe(gate == (int)trace[line.LastGate] ? late : 0, 1e-9);
                }
            }
        }
    }

    private static Built Build(string gates, string more) => Draft.Small
        .With("referenceClasses", "{ on-time: { title: On time, p50: 1, p90: 1 }, half-again: { title: Half as long again, p50: 1.5, p90: 1.5 } }")
        .With("sites", Site(gates, more))
        .Build();

    private static string Site(string gates, string more) =>
        $"{{ campus: {{ name: Campus, owner: cloud, operator: cloud, earmark: open, pue: 1.2, phases: {{ one: {{ capacity: 1000 MW_it, gates: {{ {gates} }}{more} }} }} }} }}";

    private static PhaseLine Phase(Built built, out double energised, out double last)
    {
        PhaseLine line = built.Catalogue.Sites[0].Phases[0];
        Engine.Simulation.WorldTrace world = built.Trace(null, line.Energised, line.LastGate);
        energised = world[line.Energised];
        last = world[line.LastGate];
        return line;
    }
}
