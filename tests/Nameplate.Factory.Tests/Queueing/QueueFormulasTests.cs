using Nameplate.Factory.Queueing;

namespace Nameplate.Factory.Tests.Queueing;

/// <summary>Closed forms against published values and against one another.</summary>
public sealed class QueueFormulasTests
{
    [Theory]
    [InlineData(1, 0.5, 1.0 / 3)]
    [InlineData(2, 1.0, 0.2)]
    [InlineData(10, 5.0, 0.018385)]
    [InlineData(20, 12.0, 0.0097962)]
    public void Erlang_b_has_its_tabulated_values(int servers, double offered, double expected) =>
        QueueFormulas.ErlangB(servers, offered).ShouldBe(expected, 1e-5);

    [Fact]
    public void Erlang_b_is_the_ratio_of_its_definition()
    {
        double term = 1;
        double sum = 1;
        for (int k = 1; k <= 12; k++)
        {
            term *= 9.5 / k;
            sum += term;
        }

        QueueFormulas.ErlangB(12, 9.5).ShouldBe(term / sum, 1e-14);
    }

    [Fact]
    public void One_server_waits_as_m_m_1_does()
    {
        QueueFormulas.ErlangC(1, 0.7).ShouldBe(0.7, 1e-12);
        QueueFormulas.MeanWait(1, 0.7).ShouldBe(0.7 / 0.3, 1e-12);
        QueueFormulas.MeanWaitSingle(0.7, 1).ShouldBe(QueueFormulas.MeanWait(1, 0.7), 1e-12);
    }

    [Fact]
    public void Eight_servers_at_four_fifths_wait_as_published()
    {
        QueueFormulas.MeanWait(8, 0.8).ShouldBe(0.28603, 5e-6);
        QueueFormulas.WaitQuantile(8, 0.8, 0.99).ShouldBe(2.38969, 5e-6);
        QueueFormulas.WaitQuantile(8, 0.8, 0.1).ShouldBe(0);
    }

    [Fact]
    public void The_waits_beyond_their_quantile_add_up_to_the_mean()
    {
        double sum = 0;
        const int Steps = 200_000;
        for (int step = 0; step < Steps; step++)
        {
            sum += QueueFormulas.WaitQuantile(8, 0.8, (step + 0.5) / Steps);
        }

        (sum / Steps).ShouldBe(QueueFormulas.MeanWait(8, 0.8), 1e-4);
    }
}
