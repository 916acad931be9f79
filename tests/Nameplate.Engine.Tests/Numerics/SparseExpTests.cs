using System.Runtime.Intrinsics.X86;
using Nameplate.Engine.Numerics;

namespace Nameplate.Engine.Tests.Numerics;

/// <summary>Where an exponential is left out, what it is used for has the bits that it has with the exponential.</summary>
public sealed unsafe class SparseExpTests
{
    private const int Lanes = 1032;

    private static readonly double[] Odd =
    [
        0.0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, 1e-310, 299.9999, 300, -300, -745, -708,
        699.99, 700, 709.78, 710, 1500, -1500, 1e300, -1e300, double.MaxValue,
    ];

    [Theory]
    [InlineData(1e-100)]
    [InlineData(164.67)]
    [InlineData(1e100)]
    public void A_change_times_a_scaled_exponential_is_what_it_is(double scale)
    {
        Random random = new(1);
        for (int round = 0; round < 200; round++)
        {
            double[] x = Numbers(random);
            double[] before = Numbers(random);
            double[] now = [.. before.Select(value => random.Next(3) == 0 ? random.Next(4) - 1 : value)];
            double[] sparse = Map<ExpForChange>(x, now, before, 0);
            for (int i = 0; i < Lanes; i++)
            {
                double change = now[i] - before[i];
                Bits(change * (scale * sparse[i])).ShouldBe(Bits(change * (scale * Functions.Exp(x[i]))), $"{now[i]:R} {before[i]:R} {x[i]:R}");
            }
        }
    }

    [Theory]
    [InlineData(1e-99)]
    [InlineData(1.0)]
    [InlineData(164.67)]
    [InlineData(1e99)]
    public void The_largest_so_far_is_what_it_is_however_little_it_is_larger(double scale)
    {
        Random random = new(2);
        for (int round = 0; round < 400; round++)
        {
            double[] x = Numbers(random);
            double[] largest = [.. x.Select(value => Beside(scale * Functions.Exp(value), random))];
            double[] sparse = Map<ExpForLargest>(x, largest, [scale], 4);
            for (int i = 0; i < Lanes; i++)
            {
                Bits(Larger(largest[i], scale * sparse[i])).ShouldBe(Bits(Larger(largest[i], scale * Functions.Exp(x[i]))), $"{largest[i]:R} {x[i]:R}");
            }
        }
    }

    [Fact]
    public void What_is_left_out_is_most_of_a_path()
    {
        // Elsewhere it would cost more than it saves; without AVX-512 nothing is left out.
        double[] x = [.. Enumerable.Range(0, Lanes).Select(i => -0.001 * i)];
        int leftOut = Map<ExpForLargest>(x, [.. x.Select(static _ => 1.0)], [1.0], 4).Count(static value => value == 0);
        leftOut.ShouldBeInRange(Avx512DQ.IsSupported ? Lanes - 100 : 0, Avx512DQ.IsSupported ? Lanes : 0);
    }

    private static double[] Map<TUse>(double[] x, double[] a, double[] b, int numbers)
        where TUse : struct, IExpUse
    {
        double[] target = new double[Lanes];
        double** places = stackalloc double*[3];
        fixed (double* px = x, pa = a, pb = b, to = target)
        {
            places[0] = px;
            places[1] = pa;
            places[2] = pb;
            SparseExpColumn.Map<TUse>(places, numbers, to, Lanes);
        }

        return target;
    }

    private static double[] Numbers(Random random)
        => [.. Enumerable.Range(0, Lanes).Select(_ => random.Next(10) switch
        {
            0 => Odd[random.Next(Odd.Length)],
            1 => (random.NextDouble() - 0.5) * 1600,
            _ => (random.NextDouble() - 0.5) * 6,
        })];

    private static double Beside(double value, Random random) => random.Next(6) switch
    {
        0 => value,
        1 => double.BitDecrement(value),
        2 => double.BitIncrement(value),
        3 => Odd[random.Next(Odd.Length)],
        4 => value * (1 + ((random.NextDouble() - 0.5) * 1e-8)),
        _ => value * (0.9 + (0.2 * random.NextDouble())),
    };

    private static double Larger(double x, double y) => x > y ? x : y;

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
