namespace Nameplate.Engine.Statistics;

/// <summary>Mean, spread and share of a column of worlds, summed in an order that depends on nothing but the worlds' numbers.</summary>
/// <param name="Worlds">All worlds, the nevers too.</param>
/// <param name="Count">Worlds with a number; +∞ means never and is left out.</param>
/// <param name="Mean">Mean of the numbers; NaN when there is none.</param>
/// <param name="Variance">Unbiased variance of the numbers; 0 for one number.</param>
/// <param name="Minimum">Least number; NaN when there is none.</param>
/// <param name="Maximum">Greatest number; NaN when there is none.</param>
public readonly record struct ColumnStatistics(long Worlds, long Count, double Mean, double Variance, double Minimum, double Maximum)
{
    /// <summary>Standard error of the mean.</summary>
    public double StandardError => throw new NotImplementedException();

    /// <summary>Share of worlds with a number.</summary>
    public double Probability => throw new NotImplementedException();

    /// <summary>Standard error of the share.</summary>
    public double ProbabilityStandardError => throw new NotImplementedException();

    /// <summary>Statistics of a column whose first element is world 0.</summary>
    public static ColumnStatistics Of(ReadOnlySpan<double> column) => throw new NotImplementedException();
}
