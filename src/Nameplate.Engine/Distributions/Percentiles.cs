namespace Nameplate.Engine.Distributions;

/// <summary>What is common to distributions that are given by p10, p50 and p90.</summary>
internal static class Percentiles
{
    /// <summary>Φ⁻¹(0.9).</summary>
    public const double Score90 = 1.2815515655446004;

    /// <exception cref="DistributionException">The percentiles are not finite numbers in ascending order.</exception>
    public static void CheckAscending(double low, double middle, double high, string names = "p10, p50 and p90")
    {
        if (!(double.IsFinite(low) && double.IsFinite(high) && low <= middle && middle <= high && low < high))
        {
            throw new DistributionException($"{names} must be finite and ascend, the first below the last; these are {low}, {middle} and {high}.");
        }
    }

    /// <exception cref="DistributionException">The number is not above 0.</exception>
    public static void CheckPositive(double least)
    {
        if (!(least > 0.0))
        {
            throw new DistributionException($"A distribution on a logarithmic scale needs numbers above 0; the least is {least}.");
        }
    }
}
