using Nameplate.Engine.Numerics;
using Nameplate.Engine.Randomness;

namespace Nameplate.Engine.Tests.Randomness;

public sealed class DrawsTests
{
    private const ulong Seed = 20_261_009;
    private const int Many = 200_000;

    private static readonly ulong Driver = DriverKey.Of("power-equipment");

    [Fact]
    public void A_draw_is_the_documented_function_of_the_philox_block()
    {
        (uint w0, uint w1, uint w2, uint w3) = Philox4x32.Block(
            (uint)(Driver & uint.MaxValue), (uint)(Driver >> 32), 123_456, 9u << 20 | 3u << 8, (uint)Seed, 0);
        Draws.Uniform(Seed, Driver, 123_456, 6, 9).ShouldBe(ToUniform(w0, w1));
        Draws.Uniform(Seed, Driver, 123_456, 7, 9).ShouldBe(ToUniform(w2, w3));
    }

    [Fact]
    public void A_world_drawn_alone_equals_that_world_in_any_column()
    {
        foreach (int length in Enumerable.Range(0, 68).Append(1021))
        {
            double[] lanes = new double[length];
            double[] normals = new double[length];
            double[] even = new double[length];
            double[] odd = new double[length];
            Draws.Uniform(Seed, Driver, 1000, 17, 2, lanes);
            Draws.Normal(Seed, Driver, 1000, 17, 2, normals);
            Draws.UniformPair(Seed, Driver, 1000, 16, 2, even, odd);
            odd.ShouldBe(lanes);
            for (int i = 0; i < length; i++)
            {
                lanes[i].ShouldBe(Draws.Uniform(Seed, Driver, 1000 + i, 17, 2));
                even[i].ShouldBe(Draws.Uniform(Seed, Driver, 1000 + i, 16, 2));
                normals[i].ShouldBe(Draws.Normal(Seed, Driver, 1000 + i, 17, 2));
            }
        }
    }

    [Fact]
    public void Uniforms_have_the_moments_and_the_distribution_of_a_uniform()
    {
        double[] draws = Uniforms(3, 0);
        draws.Min().ShouldBeGreaterThan(0.0);
        draws.Max().ShouldBeLessThan(1.0);
        draws.Average().ShouldBe(0.5, 4.0 * Math.Sqrt(1.0 / 12.0 / Many));
        draws.Average(u => (u - 0.5) * (u - 0.5)).ShouldBe(1.0 / 12.0, 4.0 * Math.Sqrt(1.0 / 180.0 / Many));
        Distance(draws, u => u).ShouldBeLessThan(1.95 / Math.Sqrt(Many));
    }

    [Fact]
    public void Normals_have_the_moments_and_the_distribution_of_a_standard_normal()
    {
        double[] draws = new double[Many];
        Draws.Normal(Seed, Driver, 0, Draws.OncePerWorld, 0, draws);
        draws.Average().ShouldBe(0.0, 4.0 / Math.Sqrt(Many));
        draws.Average(z => z * z).ShouldBe(1.0, 4.0 * Math.Sqrt(2.0 / Many));
        draws.Average(z => z * z * z).ShouldBe(0.0, 4.0 * Math.Sqrt(15.0 / Many));
        draws.Average(z => z * z * z * z).ShouldBe(3.0, 4.0 * Math.Sqrt(96.0 / Many));
        Distance(draws, Functions.NormalCdf).ShouldBeLessThan(1.95 / Math.Sqrt(Many));
    }

    [Fact]
    public void Neighbours_in_month_index_world_driver_and_seed_are_uncorrelated()
    {
        double[] draws = Uniforms(4, 0);
        double[] otherDriver = new double[Many];
        Draws.Uniform(Seed, DriverKey.Of("power-equipmenu"), 0, 4, 0, otherDriver);
        double[] otherSeed = new double[Many];
        Draws.Uniform(Seed + 1, Driver, 0, 4, 0, otherSeed);
        Correlation(draws, Uniforms(5, 0)).ShouldBe(0.0, 4.0 / Math.Sqrt(Many));
        Correlation(draws, Uniforms(6, 0)).ShouldBe(0.0, 4.0 / Math.Sqrt(Many));
        Correlation(draws, Uniforms(4, 1)).ShouldBe(0.0, 4.0 / Math.Sqrt(Many));
        Correlation(draws, otherDriver).ShouldBe(0.0, 4.0 / Math.Sqrt(Many));
        Correlation(draws, otherSeed).ShouldBe(0.0, 4.0 / Math.Sqrt(Many));
        Correlation(draws[1..], draws[..^1]).ShouldBe(0.0, 4.0 / Math.Sqrt(Many));
    }

    [Fact]
    public void Places_outside_the_counter_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Draws.Uniform(1, 1, -1, 0, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Draws.Uniform(1, 1, Draws.Worlds, 0, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Draws.Uniform(1, 1, 0, Draws.Months, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Draws.Uniform(1, 1, 0, 0, Draws.Indices));
        Should.Throw<ArgumentException>(() => Draws.UniformPair(1, 1, 0, 1, 0, new double[1], new double[1]));
        Draws.Uniform(1, 1, Draws.Worlds - 1, Draws.OncePerWorld, Draws.Indices - 1).ShouldBeInRange(0.0, 1.0);
    }

    private static double ToUniform(uint low, uint high) => (((ulong)high << 32 | low) >> 12) * Math.ScaleB(1.0, -52) + Math.ScaleB(1.0, -53);

    private static double[] Uniforms(int month, int index)
    {
        double[] draws = new double[Many];
        Draws.Uniform(Seed, Driver, 0, month, index, draws);
        return draws;
    }

    private static double Distance(double[] draws, Func<double, double> cdf)
    {
        double[] sorted = [.. draws.Order()];
        return sorted.Select((x, i) => Math.Max(Math.Abs(cdf(x) - (double)i / sorted.Length), Math.Abs(cdf(x) - (i + 1.0) / sorted.Length))).Max();
    }

    private static double Correlation(double[] a, double[] b)
        => a.Zip(b, (x, y) => (x - 0.5) * (y - 0.5)).Average() * 12.0;
}
