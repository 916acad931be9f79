using Nameplate.Engine.Numerics;

namespace Nameplate.Factory.Workloads;

/// <summary>The gamma function, with the bits of this product's own logarithm.</summary>
internal static class GammaFunction
{
    private const double HalfLogTwoPi = 0.91893853320467274178;
    private const double Far = 12;

    /// <summary>ln Γ(x) for x above 0: Stirling's series beyond 12, to which smaller x are moved by Γ(x + 1) = x·Γ(x). Relative error below 1e-13.</summary>
    public static double Log(double x)
    {
        double product = 1;
        while (x < Far)
        {
            product *= x;
            x++;
        }

        double y = 1 / (x * x);
        double series = (1.0 / 12 - y * (1.0 / 360 - y * (1.0 / 1260 - y * (1.0 / 1680 - y / 1188)))) / x;
        return (x - 0.5) * Functions.Log(x) - x + HalfLogTwoPi + series - Functions.Log(product);
    }
}
