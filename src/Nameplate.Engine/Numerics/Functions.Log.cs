using System.Runtime.Intrinsics;

namespace Nameplate.Engine.Numerics;

public static partial class Functions
{
    /// <summary>natural logarithm</summary>
    public static double Log(double x) => throw new NotImplementedException();

    /// <summary>natural logarithm</summary>
    public static Vector512<double> Log(Vector512<double> x) => throw new NotImplementedException();

    /// <summary>natural logarithm</summary>
    public static void Log(ReadOnlySpan<double> source, Span<double> destination) => throw new NotImplementedException();
}
