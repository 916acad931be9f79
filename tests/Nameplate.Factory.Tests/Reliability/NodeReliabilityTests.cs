using Nameplate.Factory.Reliability;

namespace Nameplate.Factory.Tests.Reliability;

/// <summary>Rates of failure: what was published, and what follows for a job.</summary>
public sealed class NodeReliabilityTests
{
    [Fact]
    public void Published_rates_are_those_of_their_sources()
    {
        PublishedReliability.Rsc1.PerThousandNodeDays.ShouldBe(6.5);
        PublishedReliability.Llama3.PerThousandNodeDays.ShouldBe(3.8, 0.02);
        PublishedReliability.InfiniteHbd.PerThousandNodeDays.ShouldBe(1000 / 238.0, 0.01);
    }

    [Fact]
    public void The_interruptions_of_llama_3_come_every_three_hours()
        => (PublishedReliability.Llama3.JobMeanTimeToFailure(2048) / 3600).ShouldBe(54.0 * 24 / 419, 1e-9);

    [Fact]
    public void A_job_fails_as_often_on_nodes_of_four_as_on_nodes_of_eight()
    {
        var published = PublishedReliability.Llama3;
        var halves = published.ForNodesOf(4, PublishedReliability.NodeSize);
        halves.JobMeanTimeToFailure(4096).ShouldBe(published.JobMeanTimeToFailure(2048), 1e-6);
        halves.Source.ShouldContain("in proportion to 4 accelerators a node");
        NodeReliability.Perfect.ForNodesOf(4, 8).ShouldBeSameAs(NodeReliability.Perfect);
    }

    [Fact]
    public void Nothing_fails_in_a_perfect_pool()
    {
        double.IsPositiveInfinity(NodeReliability.Perfect.JobMeanTimeToFailure(1000)).ShouldBeTrue();
        NodeReliability.Perfect.Unavailability.ShouldBe(0);
    }
}
