using Nameplate.Factory.Accounting;
using Nameplate.Factory.Description;

namespace Nameplate.Factory.Tests.Simulation;

/// <summary>What everybody knows of factories holds for whole factory files.</summary>
public sealed class FactoryLawTests
{
    private const string Serving = """
        factory: laws
        title: Laws
        duration: 10 min
        sites: { here: { cooling: chiller, price: 80 USD/MWh_facility } }
        pools: { h: { site: here, accelerator: h100, count: 32 } }
        workloads: { chat: { like: azure-conversation, rate: 40 request/s } }
        services:
          chat:
            workload: chat
            model: llama-2-7b
            replicas: { a: { pool: h, count: 2, batch: 64 } }
            classes: { all: { ttft: 2 s, tpot: 50 ms } }
        """;

    private const string Training = """
        factory: training
        title: Training
        duration: 30 day
        sites: { here: {} }
        pools: { h: { site: here, accelerator: h100, count: 2048, spares: 8, failures: 0.01/day, repair: { median: 4 h } } }
        jobs: { run: { pool: h, accelerators: 1024, checkpoint: 30 s, restart: 300 s } }
        """;

    [Fact]
    public void More_replicas_never_raise_the_wait()
    {
        double before = double.PositiveInfinity;
        foreach (int replicas in (int[])[2, 3, 4, 6])
        {
            double wait = Sandbox.Run(Serving, $"services.chat.replicas.a.count={replicas}").Sites[0].Services[0].All.Wait.Mean.Figure;
            wait.ShouldBeLessThanOrEqualTo(before);
            before = wait;
        }
    }

    [Fact]
    public void A_lower_cap_never_raises_throughput_and_never_lets_the_site_draw_more()
    {
        double tokens = double.PositiveInfinity;
        double joules = double.PositiveInfinity;
        foreach (string cap in (string[])["100 kW_facility", "25 kW_facility", "19 kW_facility"])
        {
            var site = Sandbox.Run(Serving, $"sites.here.cap={cap}").Sites[0];
            ((double)site.Services[0].OutputTokens).ShouldBeLessThanOrEqualTo(tokens);
            site.Energy.FacilityJoules.ShouldBeLessThanOrEqualTo(joules);
            tokens = site.Services[0].OutputTokens;
            joules = site.Energy.FacilityJoules;
        }
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var design = Sandbox.Read(Serving.Replace("sites: { here:", "sites: { there: {}, here:", StringComparison.Ordinal));
        var one = Sandbox.Run(design, 1);
        var two = Sandbox.Run(design, 2);
        two.Events.ShouldBe(one.Events);
        two.Sites[1].Energy.FacilityJoules.ShouldBe(one.Sites[1].Energy.FacilityJoules);
        two.Sites[1].Services[0].All.EndToEnd.Quantile(0.99).ShouldBe(one.Sites[1].Services[0].All.EndToEnd.Quantile(0.99));
    }

    [Fact]
    public void Failures_under_a_service_take_replicas_down_and_spares_bring_them_back()
    {
        const string Often = "pools.h.failures=90/day";
        var none = Sandbox.Run(Serving);
        var broken = Sandbox.Run(Serving, Often);
        var spared = Sandbox.Run(Serving, Often, "pools.h.spares=2");
        none.Sites[0].ServingFailures.ShouldBe(0);
        broken.Sites[0].ServingFailures.ShouldBeGreaterThan(0);
        broken.Sites[0].Pools[0].Hours(AcceleratorState.Failed).ShouldBeGreaterThan(0);
        spared.Sites[0].Services[0].OutputTokens.ShouldBeGreaterThan(broken.Sites[0].Services[0].OutputTokens);
    }

    [Fact]
    public void A_training_run_keeps_what_the_exact_formula_says()
    {
        var result = Sandbox.Run(Training);
        var job = result.Sites[0].Jobs.ShouldNotBeNull().Jobs[0];
        double failure = 86_400 / (128 * 0.01);
        double interval = Factory.Training.Checkpointing.BestInterval(30, failure);
        job.Ettr.ShouldBe(Factory.Training.Checkpointing.Ettr(interval, 30, 300, failure), 0.01);
        job.Failures.ShouldBeInRange(25, 55);
    }

    [Fact]
    public void The_flow_serves_what_the_steps_serve()
    {
        string light = Serving.Replace("rate: 40", "rate: 8", StringComparison.Ordinal);
        var steps = Sandbox.Run(light).Sites[0].Services[0];
        var flow = Sandbox.Run(light, "level=fluid").Sites[0].Services[0];
        ((double)flow.Requests).ShouldBe(steps.Requests, 0.05 * steps.Requests);
        flow.All.TimePerToken.Mean.Figure.ShouldBe(steps.All.TimePerToken.Mean.Figure, 0.15 * steps.All.TimePerToken.Mean.Figure);
    }

    [Fact]
    public void Every_default_is_listed_with_its_reason()
    {
        FactoryDesign design = Sandbox.Read(Serving);
        var defaults = design.Inputs.Where(i => i.Origin == InputOrigin.Default).ToList();
        defaults.Count.ShouldBeGreaterThan(20);
        defaults.ShouldAllBe(i => i.Source.Length > 0 && i.Value.Length > 0);
        design.Inputs.Select(i => i.Path).ShouldBeUnique();
    }

    [Fact]
    public void The_fingerprint_follows_what_decides_numbers_and_nothing_else()
    {
        string print = Sandbox.Read(Serving).Fingerprint;
        Sandbox.Read("# A remark.\n" + Serving.Replace("title: Laws", "title: Other", StringComparison.Ordinal)).Fingerprint.ShouldBe(print);
        Sandbox.Read(Serving, "pools.h.count=40").Fingerprint.ShouldNotBe(print);
        Sandbox.Read(Serving, "services.chat.router=round-robin").Fingerprint.ShouldNotBe(print);
    }
}
