using Nameplate.Engine.Numerics;

namespace Nameplate.Factory.Workloads;

/// <summary>Lengths whose logarithm is normal.</summary>
/// <param name="Median">The median, in tokens.</param>
/// <param name="Deviation">Standard deviation of the natural logarithm.</param>
public sealed record LognormalLength(double Median, double Deviation) : LengthDistribution
{
    private const double NormalP90 = 1.2815515655446004;

    /// <inheritdoc/>
    public override double Mean => Median * Functions.Exp(Deviation * Deviation / 2);

    /// <summary>The distribution through its 50th and 90th percentiles.</summary>
    public static LognormalLength Through(double median, double p90) => new(median, Functions.Log(p90 / median) / NormalP90);

    /// <inheritdoc/>
    public override double Quantile(double share) => Median * Functions.Exp(Deviation * Functions.InverseNormal(share));
}
