using System.Runtime.Intrinsics;

namespace Nameplate.Engine.Numerics;

public static partial class Functions
{
    /// <summary>e to the power x</summary>
    public static double Exp(double x) => throw new NotImplementedException();

    /// <summary>e to the power x</summary>
    public static Vector512<double> Exp(Vector512<double> x) => throw new NotImplementedException();

    /// <summary>e to the power x</summary>
    public static void Exp(ReadOnlySpan<double> source, Span<double> destination) => throw new NotImplementedException();
}
