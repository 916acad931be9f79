using System.Runtime.Intrinsics;

namespace Nameplate.Engine.Numerics;

public static partial class Functions
{
    /// <summary>Φ⁻¹</summary>
    public static double InverseNormal(double x) => throw new NotImplementedException();

    /// <summary>Φ⁻¹</summary>
    public static Vector512<double> InverseNormal(Vector512<double> x) => throw new NotImplementedException();

    /// <summary>Φ⁻¹</summary>
    public static void InverseNormal(ReadOnlySpan<double> source, Span<double> destination) => throw new NotImplementedException();
}
