using Nameplate.Engine.Distributions;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;

namespace Nameplate.Programme.Uncertainty;

/// <summary>What a claim says about its own uncertainty, as a distribution in base units.</summary>
internal static class Spreads
{
    /// <summary>The central value: the distribution's median, or the value where nothing is uncertain.</summary>
    public static double Central(Claim claim, PlanContext context) =>
        Distribution(claim, context) is { } distribution ? distribution.FromNormalScore(0) : Value(claim);

    /// <summary>The distribution to draw from; null where the claim is a plain value.</summary>
    public static IDistribution? Distribution(Claim claim, PlanContext context) => claim.Spread switch
    {
        Spread.None => null,
        Spread.Range range => Split(range.Low, claim.Value is null ? (range.Low + range.High) / 2 : Value(claim), range.High),
        Spread.Triangular t => new TriangularDistribution(t.Low, t.Mode, t.High),
        Spread.Pert p => new PertDistribution(p.Low, p.Mode, p.High),
        Spread.Uniform u => new UniformDistribution(u.Low, u.High),
        Spread.Normal n => new NormalDistribution(n.Mean, n.Deviation),
        Spread.Lognormal l => new LognormalDistribution(l.P10, l.P90),
        Spread.Metalog m => m.P10 > 0 ? MetalogDistribution.AboveZero(m.P10, m.P50, m.P90) : MetalogDistribution.Unbounded(m.P10, m.P50, m.P90),
        Spread.Discrete d => new DiscreteDistribution(d.Outcomes),
        Spread.Empirical e => new EmpiricalDistribution(e.Values),
        Spread.ReferenceClass c => Slipped(claim, c.Name, context),
        _ => throw new InvalidOperationException($"Unknown spread {claim.Spread}."),
    };

    // A value between its p10 and p90: two half-lognormals where all are positive, else two half-normals.
    private static IDistribution Split(double low, double middle, double high) =>
        low > 0 ? new SplitLognormalDistribution(low, middle, high) : new SplitNormalDistribution(low, middle, high);

    private static LognormalDistribution? Slipped(Claim claim, string id, PlanContext context)
    {
        if (context.Class(id, claim.At) is not { } kind)
        {
            return null;
        }

        double median = Value(claim) * context.Central(kind.Median, default);
        double high = Value(claim) * context.Central(kind.P90, default);
        return LognormalDistribution.FromMedian(median, high);
    }

    private static double Value(Claim claim) => claim.Value?.Quantity.Value ?? double.NaN;
}
