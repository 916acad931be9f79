using System.Runtime.Intrinsics;
using Nameplate.Engine.Numerics;
using Nameplate.Engine.Randomness;

namespace Nameplate.Engine.Tests.Numerics;

/// <summary>Every width computes the same bits as the scalar reference, at every length and with every kind of number.</summary>
public sealed class WidthTests
{
    private static readonly double[] Special =
    [
        0.0, -0.0, 1.0, -1.0, 0.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, -double.Epsilon, 1e-310,
        2.2250738585072014e-308, double.MaxValue, double.MinValue, 709.78, 709.79, -708.4, -745.1, -746.0, 0.075, 0.925, 0.9250001,
        1e-12, 1.0 - 1e-12, 38.4, -38.4,
    ];

    public static TheoryData<string> Names => ["Exp", "Log", "NormalCdf", "InverseNormal"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_column_of_any_length_has_the_scalar_bits_at_every_width(string name)
    {
        foreach (int length in Enumerable.Range(0, 68).Concat(Enumerable.Range(4093, 7)))
        {
            double[] source = Numbers(length);
            double[] expected = [.. source.Select(Scalar(name))];
            foreach (MapColumn map in Maps(name))
            {
                double[] destination = new double[length];
                map(source, destination);
                ShouldHaveSameBits(destination, expected, name);

                // In place, as the draws do it.
                double[] both = [.. source];
                map(both, both);
                ShouldHaveSameBits(both, expected, name);
            }
        }
    }

    /// <summary>A probability whose tail has a formula of its own, or that is none, sends its block another way.</summary>
    [Fact]
    public void Scores_of_draws_have_the_scalar_bits_whatever_stands_beside_them()
    {
        double[] draws = new double[3000];
        Draws.Uniform(3, 5, 0, 0, 0, draws);
        for (int i = 0; i < Special.Length; i++)
        {
            double[] source = [.. draws];
            source[700 + (i * 17)] = Special[i];
            double[] destination = new double[source.Length];
            Functions.InverseNormal(source, destination);
            ShouldHaveSameBits(destination, [.. source.Select(Functions.InverseNormal)], "InverseNormal");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Eight_lanes_have_the_scalar_bits(string name)
    {
        double[] source = Numbers(1024);
        Func<double, double> scalar = Scalar(name);
        for (int i = 0; i < source.Length; i += 8)
        {
            Vector512<double> result = Vector(name, Vector512.LoadUnsafe(ref source[i]));
            for (int lane = 0; lane < 8; lane++)
                Bits(result[lane]).ShouldBe(Bits(scalar(source[i + lane])), $"{name}({source[i + lane]:R})");
        }
    }

    [Fact]
    public void Pow_has_the_scalar_bits_in_eight_lanes()
    {
        double[] x = Numbers(1024);
        double[] y = [.. Numbers(1024).Reverse()];
        for (int i = 0; i < x.Length; i += 8)
        {
            Vector512<double> result = Functions.Pow(Vector512.LoadUnsafe(ref x[i]), Vector512.LoadUnsafe(ref y[i]));
            for (int lane = 0; lane < 8; lane++)
                Bits(result[lane]).ShouldBe(Bits(Functions.Pow(x[i + lane], y[i + lane])));
        }
    }

    [Fact]
    public void A_partial_overlap_and_unequal_lengths_are_refused()
    {
        double[] numbers = new double[20];
        Should.Throw<ArgumentException>(() => Functions.Exp(numbers.AsSpan(0, 10), numbers.AsSpan(1, 10)));
        Should.Throw<ArgumentException>(() => Functions.InverseNormal(numbers.AsSpan(1, 10), numbers.AsSpan(0, 10)));
        Should.Throw<ArgumentException>(() => Functions.Log(numbers, new double[19]));
    }

    private delegate void MapColumn(ReadOnlySpan<double> source, Span<double> destination);

    private static MapColumn[] Maps(string name) => name switch
    {
        "Exp" => [Functions.Exp, .. AllWidths<Functions.ExpFunction>()],
        "Log" => [Functions.Log, .. AllWidths<Functions.LogFunction>()],
        "NormalCdf" => [Functions.NormalCdf, .. AllWidths<Functions.NormalCdfFunction>()],
        _ =>
        [
            Functions.InverseNormal, InverseNormalColumn.Map<Lanes512>, InverseNormalColumn.Map<Lanes256>,
            InverseNormalColumn.Map<Lanes128>, InverseNormalColumn.Map<Lane>,
        ],
    };

    private static MapColumn[] AllWidths<TFunction>()
        where TFunction : struct, IFunction
        => [Columns.Map<TFunction, Lanes1024>, Columns.Map<TFunction, Lanes512>, Columns.Map<TFunction, Lanes256>, Columns.Map<TFunction, Lanes128>, Columns.Map<TFunction, Lane>];

    private static Func<double, double> Scalar(string name) => name switch
    {
        "Exp" => Functions.Exp,
        "Log" => Functions.Log,
        "NormalCdf" => Functions.NormalCdf,
        _ => Functions.InverseNormal,
    };

    private static Vector512<double> Vector(string name, Vector512<double> x) => name switch
    {
        "Exp" => Functions.Exp(x),
        "Log" => Functions.Log(x),
        "NormalCdf" => Functions.NormalCdf(x),
        _ => Functions.InverseNormal(x),
    };

    /// <summary>Special numbers among probabilities and scores, at places that change with the length.</summary>
    private static double[] Numbers(int length)
    {
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++)
        {
            double share = (i * 0.6180339887498949 + length * 0.31) % 1.0;
            numbers[i] = ((i + length) % 11) switch
            {
                0 => Special[(i / 11 + length) % Special.Length],
                < 7 => share,
                _ => (share - 0.5) * 60.0,
            };
        }

        return numbers;
    }

    private static void ShouldHaveSameBits(double[] actual, double[] expected, string name)
    {
        for (int i = 0; i < actual.Length; i++)
        {
            if (Bits(actual[i]) != Bits(expected[i]))
                Assert.Fail($"{name}: element {i} of {actual.Length} is {actual[i]:R}, not {expected[i]:R}.");
        }
    }

    /// <summary>The bits, all NaNs alike: their payload is not part of the promise.</summary>
    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
