namespace Nameplate.Engine.Numerics;

public static partial class Functions
{
    /// <summary>x to the power y.</summary>
    public static double Pow(double x, double y) => double.NaN;
}
