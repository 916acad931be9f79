using Nameplate.Engine.Numerics;
using Nameplate.Factory.Randomness;

namespace Nameplate.Factory.Fleet;

/// <summary>How large and how long the jobs of a cluster are: powers of two of accelerators, lognormal running times, and large jobs longer.</summary>
/// <remarks>
/// A share of the jobs has one accelerator; of the others 2ᵏ has weight ratioᵏ up to the largest. The normal scores of size and time are
/// correlated, because accelerator-time per job is many times mean size × mean time in every published trace. Ratio, σ and correlation are solved for
/// the published mean size, mean time and accelerator-time per job; the median size of 1 leaves the share of single accelerators open, taken as 0.55.
/// Figures: Acme trace's cluster summary (Q. Hu et al., Characterization of Large Language Model Development in the Datacenter, NSDI 2024; github
/// InternLM/AcmeTrace, 2024-03-12, CC BY 4.0), jobs with accelerators only.
/// </remarks>
public sealed record JobMix
{
    /// <summary>Acme's Seren, March to August 2023: mean 5.68 accelerators and 1,414 s, median 122 s, 32,405 accelerator-seconds per job.</summary>
    public static JobMix Seren { get; } = new()
    {
        Name = "seren",
        Ratio = 0.518277,
        Largest = 1024,
        MedianSeconds = 122,
        Sigma = 2.219557,
        LongestSeconds = 1_209_604,
        Correlation = 0.332699,
    };

    /// <summary>Acme's Kalos, May to August 2023: mean 26.77 accelerators and 1,260 s, median 124 s, 267,905 accelerator-seconds per job.</summary>
    public static JobMix Kalos { get; } = new()
    {
        Name = "kalos",
        Ratio = 0.745292,
        Largest = 1024,
        MedianSeconds = 124,
        Sigma = 2.161617,
        LongestSeconds = 625_740,
        Correlation = 0.590876,
    };

    /// <summary>Microsoft's Philly, 2017, as summed up there: mean 1.93 accelerators and 18,006 s, median 874 s, 61,039 accelerator-seconds per job.</summary>
    public static JobMix Philly { get; } = new()
    {
        Name = "philly",
        Ratio = 0.261330,
        Largest = 128,
        MedianSeconds = 874,
        Sigma = 2.509766,
        LongestSeconds = 4_240_676,
        Correlation = 0.281443,
    };

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The share of jobs with a single accelerator.</summary>
    public double SingleShare { get; init; } = 0.55;

    /// <summary>Weight of twice as many accelerators against as many, among the other jobs.</summary>
    public required double Ratio { get; init; }

    /// <summary>The most accelerators of a job, a power of two above 1.</summary>
    public required int Largest { get; init; }

    /// <summary>Half of the jobs run no longer.</summary>
    public required double MedianSeconds { get; init; }

    /// <summary>σ of the logarithm of the running time.</summary>
    public required double Sigma { get; init; }

    /// <summary>No job runs longer.</summary>
    public required double LongestSeconds { get; init; }

    /// <summary>Correlation of the normal scores of size and time, −1 to 1.</summary>
    public required double Correlation { get; init; }

    /// <summary>One job's accelerators and running time in seconds, at least one second; always two draws.</summary>
    public (int Accelerators, double Seconds) Sample(ref EntityDraws draws)
    {
        double size = draws.Uniform(), other = draws.Normal();
        double score = Correlation * Functions.InverseNormal(size) + Math.Sqrt(1 - Correlation * Correlation) * other;
        return (Size(size), Math.Clamp(MedianSeconds * Functions.Exp(Sigma * score), 1, LongestSeconds));
    }

    private int Size(double uniform)
    {
        if (uniform < SingleShare)
        {
            return 1;
        }

        double weights = 0, weight = Ratio;
        for (int size = 2; size <= Largest; size *= 2, weight *= Ratio)
        {
            weights += weight;
        }

        double rest = (uniform - SingleShare) / (1 - SingleShare) * weights;
        weight = Ratio;
        int accelerators = 2;
        for (; accelerators < Largest && rest >= weight; accelerators *= 2, weight *= Ratio)
        {
            rest -= weight;
        }

        return accelerators;
    }
}
