using Nameplate.Factory.Randomness;
using Nameplate.Factory.Workloads;

namespace Nameplate.Factory.Tests.Workloads;

/// <summary>Generated requests have the statistics that they were made from.</summary>
public sealed class GeneratedWorkloadTests
{
    private const long Hour = 3_600_000_000_000;

    public static TheoryData<string> Shipped => [.. WorkloadCatalogue.All.Select(w => w.Id)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_workload_is_drawn_with_its_means_and_quantiles(string id)
    {
        var source = WorkloadCatalogue.Find(id)!;
        var trace = Of(source, 20).Generate(3, Hour / 2);
        trace.Count.ShouldBeGreaterThan(30_000);
        Close(trace.Inputs, source.Input);
        Close(trace.Outputs, source.Output);
    }

    [Fact]
    public void Mooncakes_prefixes_are_shared_as_often_as_measured()
    {
        var source = WorkloadCatalogue.Find("mooncake-conversation")!;
        var trace = (Of(source, source.RequestsPerSecond) with { Prefix = source.Prefix }).Generate(1, Hour);
        TraceStatistics.Of(trace).PrefixHits.ShouldBe(0.37, 0.03);
    }

    [Theory]
    [InlineData(InterarrivalFamily.Poisson, 1)]
    [InlineData(InterarrivalFamily.Gamma, 0.5)]
    [InlineData(InterarrivalFamily.Gamma, 3)]
    [InlineData(InterarrivalFamily.Weibull, 0.5)]
    [InlineData(InterarrivalFamily.Weibull, 2)]
    public void Arrivals_have_the_rate_and_the_variation_asked_for(InterarrivalFamily family, double cv)
    {
        var arrivals = new Interarrival(family, cv);
        double sum = 0;
        double squares = 0;
        const int Draws = 200_000;
        for (uint i = 0; i < Draws; i++)
        {
            var draws = new EntityDraws(5, "test", i);
            double x = arrivals.Draw(ref draws);
            sum += x;
            squares += x * x;
        }

        double mean = sum / Draws;
        mean.ShouldBe(1, 4 * cv / Math.Sqrt(Draws));
        (Math.Sqrt(squares / Draws - mean * mean) / mean).ShouldBe(cv, 0.05 * cv);
    }

    [Theory]
    [InlineData(0.5, 0.5723649429247001)]
    [InlineData(1, 0)]
    [InlineData(5, 3.1780538303479458)]
    [InlineData(100, 359.1342053695754)]
    [InlineData(0.01, 4.599479878042022)]
    public void The_logarithm_of_the_gamma_function_is_that_of_tables(double x, double expected)
        => GammaFunction.Log(x).ShouldBe(expected, 1e-12 * Math.Max(1, expected));

    [Fact]
    public void A_daily_curve_repeats_and_gives_its_share_to_each_hour()
    {
        var curve = new RateCurve([(0, 1), (3600, 3)], 7200);
        var trace = Plain(curve).Generate(2, 20 * Hour);
        ((double)trace.Count).ShouldBe(20 * 3600 * 2, 2000);
        int busy = trace.Arrivals.Count(a => a / Hour % 2 == 1);
        ((double)busy / trace.Count).ShouldBe(0.75, 0.01);
        curve.MeanUntil(7200).ShouldBe(2);
        curve.At(7200 + 3599).ShouldBe(1);
    }

    [Fact]
    public void Hours_without_requests_have_none()
        => Plain(new RateCurve([(0, 0), (3600, 2)], 7200)).Generate(2, 10 * Hour).Arrivals.ShouldAllBe(a => a / Hour % 2 == 1);

    [Fact]
    public void The_same_seed_gives_the_same_requests_and_another_seed_others()
    {
        var workload = Plain(RateCurve.Steady(5));
        workload.Generate(1, Hour).Arrivals.ShouldBe(workload.Generate(1, Hour).Arrivals);
        workload.Generate(1, Hour).Arrivals.ShouldNotBe(workload.Generate(2, Hour).Arrivals);
    }

    [Fact]
    public void Longer_answers_move_no_arrival_and_a_longer_run_changes_no_request()
    {
        var workload = Plain(RateCurve.Steady(5));
        var other = (workload with { Output = new FixedLength(9) }).Generate(1, Hour);
        var trace = workload.Generate(1, Hour);
        other.Arrivals.ShouldBe(trace.Arrivals);
        other.Inputs.ShouldBe(trace.Inputs);
        workload.Generate(1, 2 * Hour).Inputs.AsSpan(0, trace.Count).ToArray().ShouldBe(trace.Inputs);
    }

    [Fact]
    public void Lengths_are_as_correlated_as_asked()
    {
        var trace = (Plain(RateCurve.Steady(20)) with { Correlation = 0.8, Input = new LognormalLength(1000, 0.5), Output = new LognormalLength(1000, 0.5) }).Generate(1, Hour);
        double[] x = [.. trace.Inputs.Select(v => Math.Log(v))];
        double[] y = [.. trace.Outputs.Select(v => Math.Log(v))];
        double meanX = x.Average();
        double meanY = y.Average();
        (x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Average() / 0.25).ShouldBe(0.8, 0.02);
    }

    [Fact]
    public void Classes_come_in_their_shares()
    {
        var trace = (Plain(RateCurve.Steady(20)) with { ClassShares = [0.7, 0.2, 0.1] }).Generate(1, Hour);
        (trace.Classes.Count(c => c == 1) / (double)trace.Count).ShouldBe(0.2, 0.01);
        (trace.Classes.Count(c => c == 2) / (double)trace.Count).ShouldBe(0.1, 0.01);
    }

    [Fact]
    public void A_table_meets_its_quantiles_exactly_and_its_mean()
    {
        var length = new QuantileLength([(0, 1), (0.5, 100), (0.9, 1000), (1, 5000)], 400);
        length.Quantile(0.5).ShouldBe(100, 1e-9);
        length.Quantile(0.9).ShouldBe(1000, 1e-9);
        length.Mean.ShouldBe(400, 0.01);
        Should.Throw<ArgumentException>(() => new QuantileLength([(0, 5), (1, 4)], null));
        LognormalLength.Through(100, 300).Quantile(0.9).ShouldBe(300, 1e-6);
        new EmpiricalLength([1, 3, 2]).Quantile(0.5).ShouldBe(2);
    }

    private static void Close(int[] lengths, QuantileLength source)
    {
        int[] sorted = [.. lengths.Order()];
        lengths.Average().ShouldBe(source.Mean, 0.03 * source.Mean);
        foreach (double share in (double[])[0.25, 0.5, 0.75, 0.9, 0.95])
        {
            double below = sorted[(int)((share - 0.01) * sorted.Length)];
            double above = sorted[(int)((share + 0.01) * sorted.Length)];
            double quantile = source.Quantile(share);
            quantile.ShouldBeInRange(below - 1, above + 1);
        }
    }

    private static GeneratedWorkload Plain(RateCurve rate) => new() { Name = "w", Rate = rate, Input = new LognormalLength(500, 1), Output = new LognormalLength(100, 1) };

    private static GeneratedWorkload Of(WorkloadStatistics source, double rate)
        => new() { Name = source.Id, Rate = RateCurve.Steady(rate), Arrivals = source.Arrivals, Input = source.Input, Output = source.Output };
}
