namespace Nameplate.Analysis.Runs;

/// <summary>One recorded series over the months; the arrays have one entry per month.</summary>
public sealed record OutputFan
{
    /// <summary>The unit of every number here.</summary>
    public required string Unit { get; init; }

    /// <summary>The months, <c>YYYY-MM</c>.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>Tenth percentile over the worlds.</summary>
    public required IReadOnlyList<double> P10 { get; init; }

    /// <summary>Median over the worlds.</summary>
    public required IReadOnlyList<double> P50 { get; init; }

    /// <summary>Ninetieth percentile over the worlds.</summary>
    public required IReadOnlyList<double> P90 { get; init; }

    /// <summary>Mean over the worlds.</summary>
    public required IReadOnlyList<double> Mean { get; init; }

    /// <summary>Standard error of the mean.</summary>
    public required IReadOnlyList<double> Se { get; init; }
}
