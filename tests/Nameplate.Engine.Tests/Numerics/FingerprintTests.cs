using System.Runtime.Intrinsics;
using Nameplate.Engine.Distributions;
using Nameplate.Engine.Numerics;
using Nameplate.Engine.Randomness;
using Nameplate.Engine.Statistics;

namespace Nameplate.Engine.Tests.Numerics;

/// <summary>
/// Stored hashes of what the numeric code computes. They must hold on every machine; <see cref="InstructionSetTests"/> runs this
/// class again with instruction sets switched off. A change of a hash is a change of every programme's numbers.
/// </summary>
public sealed class FingerprintTests
{
    [Fact]
    public void Functions_have_their_stored_hash()
    {
        var hash = new Fingerprint();
        double[] numbers = new double[5003];
        double[] results = new double[5003];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = (i - 2500) * 0.3001;
        Functions.Exp(numbers, results);
        hash.Add(results);
        Functions.NormalCdf(numbers, results);
        hash.Add(results);
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = (i + 0.5) / numbers.Length;
        Functions.InverseNormal(numbers, results);
        hash.Add(results);
        Functions.Log(numbers, results);
        hash.Add(results);
        hash.Add([.. numbers.Select(x => Functions.Pow(x, 3.7))]);
        hash.Value.ShouldBe(0xF5B100B2F0D2F36Eul);
    }

    [Fact]
    public void Draws_have_their_stored_hash()
    {
        var hash = new Fingerprint();
        double[] lanes = new double[1021];
        for (int month = 0; month < 5; month++)
        {
            Draws.Uniform(42, DriverKey.Of("demand"), 1L << 35, month, month, lanes);
            hash.Add(lanes);
            Draws.Normal(42, DriverKey.Of("demand"), 7, month, 0, lanes);
            hash.Add(lanes);
        }

        hash.Value.ShouldBe(0x6523ED2C68E7C857ul);
    }

    [Fact]
    public void Statistics_have_their_stored_hash()
    {
        var hash = new Fingerprint();
        double[] column = new double[10_001];
        Draws.Normal(42, DriverKey.Of("statistics"), 0, 0, 0, column);
        ColumnStatistics statistics = ColumnStatistics.Of(column);
        double[] quantiles = new double[3];
        new QuantileSelector().Select(column, [0.1, 0.5, 0.9], quantiles);
        var buckets = new BucketQuantiles();
        buckets.Add(column);
        hash.Add([statistics.Mean, statistics.Variance, statistics.Minimum, statistics.Maximum, .. quantiles, buckets.Quantile(0.1), buckets.Quantile(0.5)]);
        hash.Value.ShouldBe(0x4989E230DDF7B2C8ul);
    }

    [Fact]
    public void Distributions_have_their_stored_hash()
    {
        var hash = new Fingerprint();
        IDistribution[] distributions =
        [
            new SplitLognormalDistribution(8.0, 10.0, 20.0), MetalogDistribution.AboveZero(5.0, 7.0, 20.0), new PertDistribution(1.0, 2.0, 6.0),
            new TriangularDistribution(1.0, 2.0, 6.0),
        ];
        foreach (IDistribution distribution in distributions)
            hash.Add([.. Enumerable.Range(-40, 81).Select(i => distribution.FromNormalScore(i / 8.0))]);
        hash.Value.ShouldBe(0xF7C68E20B9F9D260ul);
    }

    [Fact]
    public void The_instruction_sets_that_are_switched_off_are_off()
    {
        if (Environment.GetEnvironmentVariable(InstructionSetTests.WidestVariable) is not { } widest)
            return;
        int bits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 64;
        bits.ShouldBeLessThanOrEqualTo(int.Parse(widest));
    }

    /// <summary>FNV-1a over the bits of doubles.</summary>
    private sealed class Fingerprint
    {
        public ulong Value { get; private set; } = 0xCBF29CE484222325;

        public void Add(double[] numbers)
        {
            foreach (double number in numbers)
                Value = unchecked((Value ^ BitConverter.DoubleToUInt64Bits(number)) * 0x00000100000001B3);
        }
    }
}
