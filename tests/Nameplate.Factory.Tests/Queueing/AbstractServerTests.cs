using Nameplate.Factory.Events;
using Nameplate.Factory.Queueing;
using Nameplate.Factory.Statistics;

namespace Nameplate.Factory.Tests.Queueing;

/// <summary>Abstract servers agree with queueing theory within three standard errors of their batch means.</summary>
[Trait("Category", "Slow")]
public sealed class AbstractServerTests(ITestOutputHelper output)
{
    private const long Customers = 1_500_000;

    [Fact]
    public void Eight_exponential_servers_wait_as_erlang_c_says()
    {
        var result = Run(Discipline.FirstCome, 8, 0.8, ServiceShape.Exponential, 1);
        Agrees("M/M/8 mean wait", result.Wait, 0.28603);
        Agrees("M/M/8 p99 wait", result.WaitTail, 2.38969);
        LittleHolds(result);
    }

    [Theory]
    [InlineData(ServiceShape.Deterministic, 0)]
    [InlineData(ServiceShape.Erlang, 0.5)]
    [InlineData(ServiceShape.LogNormal, 1.5)]
    public void One_server_waits_as_pollaczek_and_khinchine_say(ServiceShape shape, double variation)
    {
        var result = Run(Discipline.FirstCome, 1, 0.7, shape, variation);
        Agrees($"M/G/1 {shape} mean wait", result.Wait, QueueFormulas.MeanWaitSingle(0.7, variation));
        LittleHolds(result);
    }

    [Theory]
    [InlineData(ServiceShape.Exponential, 1)]
    [InlineData(ServiceShape.Deterministic, 0)]
    [InlineData(ServiceShape.Erlang, 0.5)]
    [InlineData(ServiceShape.Hyperexponential, 2)]
    [InlineData(ServiceShape.LogNormal, 1.5)]
    public void Shared_servers_take_five_times_the_service_whatever_its_distribution(ServiceShape shape, double variation)
    {
        var result = Run(Discipline.ProcessorSharing, 1, 0.8, shape, variation);
        Agrees($"M/G/1-PS {shape} sojourn", result.Sojourn, 5);
        LittleHolds(result);
    }

    [Theory]
    [InlineData(ServiceShape.Exponential, 1)]
    [InlineData(ServiceShape.Deterministic, 0)]
    [InlineData(ServiceShape.Hyperexponential, 3)]
    public void Full_servers_lose_what_erlang_b_says_whatever_the_distribution(ServiceShape shape, double variation)
    {
        var result = Run(Discipline.Loss, 10, 0.8, shape, variation);
        Agrees($"M/G/10/10 {shape} loss", result.Loss, QueueFormulas.ErlangB(10, 8));
        result.Wait.Mean.ShouldBe(0);
        LittleHolds(result);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_one_does_not()
    {
        var first = Run(Discipline.ProcessorSharing, 1, 0.8, ServiceShape.LogNormal, 1, customers: 20_000);
        Run(Discipline.ProcessorSharing, 1, 0.8, ServiceShape.LogNormal, 1, customers: 20_000).Sojourn.ShouldBe(first.Sojourn);
        Run(Discipline.ProcessorSharing, 1, 0.8, ServiceShape.LogNormal, 1, customers: 20_000, seed: 2).Sojourn.ShouldNotBe(first.Sojourn);
    }

    private static QueueResult Run(
        Discipline discipline, int servers, double load, ServiceShape shape, double variation, long customers = Customers, ulong seed = 1)
    {
        var loop = new EventLoop();
        var server = new AbstractServer
        {
            Name = "server",
            Discipline = discipline,
            Servers = servers,
            Service = new ServiceDistribution { Shape = shape, Mean = 1, Variation = variation },
        };
        var component = new AbstractServerComponent(loop, server, load * servers, customers, seed);
        loop.RunOut();
        component.Finished.ShouldBeTrue();
        return component.Result();
    }

    /// <summary>L = λ·W, where the few customers that straddle the begin and the end of measuring blur both sides.</summary>
    private static void LittleHolds(QueueResult result) =>
        result.MeanPresent.ShouldBe(result.Rate * result.Sojourn.Mean, 1e-3 * result.MeanPresent);

    private void Agrees(string what, BatchMeans measured, double expected)
    {
        output.WriteLine($"{what}: {measured.Mean:F5} ± {measured.StandardError:F5}, expected {expected:F5}, {measured.Distance(expected):F2} standard errors");
        measured.Distance(expected).ShouldBeLessThan(3, what);
    }
}
