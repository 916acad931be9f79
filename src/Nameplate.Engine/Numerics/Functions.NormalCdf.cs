using System.Runtime.Intrinsics;

namespace Nameplate.Engine.Numerics;

public static partial class Functions
{
    /// <summary>Φ</summary>
    public static double NormalCdf(double x) => throw new NotImplementedException();

    /// <summary>Φ</summary>
    public static Vector512<double> NormalCdf(Vector512<double> x) => throw new NotImplementedException();

    /// <summary>Φ</summary>
    public static void NormalCdf(ReadOnlySpan<double> source, Span<double> destination) => throw new NotImplementedException();
}
