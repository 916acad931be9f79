using System.Runtime.Intrinsics;

namespace Nameplate.Engine.Numerics;

/// <summary>What an exponential is worked out for: tells lanes in which any other number from 0 to eˣ gives the same.</summary>
internal interface IExpUse
{
    /// <summary>All bits clear only where nothing changes when the exponential of x counts as 0.</summary>
    static abstract Vector512<double> Needs(Vector512<double> x, Vector512<double> a, Vector512<double> b);
}
