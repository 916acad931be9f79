namespace Nameplate.Factory.Statistics;

/// <summary>A measured figure with the range that the two halves of the run give, and the utilisation at which it was measured.</summary>
/// <param name="Figure">Over the whole run; NaN when nothing was measured.</param>
/// <param name="Low">The lower of the two halves' figures.</param>
/// <param name="High">The higher of the two halves' figures.</param>
/// <param name="Utilisation">ρ of the service.</param>
public readonly record struct Estimate(double Figure, double Low, double High, double Utilisation)
{
    /// <summary>ρ above which a single figure says more about the length of the run than about the system.</summary>
    public const double Saturation = 0.95;

    /// <summary>The figure, or null near saturation, where only the range may be quoted.</summary>
    public double? Value => Utilisation > Saturation ? null : Figure;
}
