using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Sites;

/// <summary>The power of one or more sites, MW_it.</summary>
/// <param name="Ready">Ready at month end.</param>
/// <param name="Planned">As first promised, at month end.</param>
/// <param name="Opening">Ready before month 0, with hardware in it.</param>
internal sealed record SitePower(Series Ready, Series Planned, Series Opening)
{
    /// <summary>No power.</summary>
    public static SitePower None(PlanContext context)
    {
        Series zero = context.Zero(Dimensions.ItPower);
        return new SitePower(zero, zero, zero);
    }

    /// <summary>The sum of two.</summary>
    public static SitePower operator +(SitePower left, SitePower right) =>
        new(left.Ready + right.Ready, left.Planned + right.Planned, left.Opening + right.Opening);
}
