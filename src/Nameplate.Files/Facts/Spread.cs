using System.Collections.Immutable;

namespace Nameplate.Files.Facts;

/// <summary>
/// How uncertain a claim is. Numbers are in base units of the fact's dimension; for a date fact they are day numbers
/// (<see cref="DateOnly.DayNumber"/>).
/// </summary>
public abstract record Spread
{
    private Spread()
    {
    }

    /// <summary>Certain.</summary>
    public sealed record None : Spread;

    /// <summary><c>low</c> and <c>high</c> beside a value: a range from the 10th to the 90th percentile.</summary>
    public sealed record Range(double Low, double High) : Spread;

    /// <summary>Triangular between its ends.</summary>
    public sealed record Triangular(double Low, double Mode, double High) : Spread;

    /// <summary>PERT (beta with weight 4 on the mode) between its ends.</summary>
    public sealed record Pert(double Low, double Mode, double High) : Spread;

    /// <summary>Uniform between its ends.</summary>
    public sealed record Uniform(double Low, double High) : Spread;

    /// <summary>Normal with mean and standard deviation.</summary>
    public sealed record Normal(double Mean, double Deviation) : Spread;

    /// <summary>Lognormal through its 10th and 90th percentiles.</summary>
    public sealed record Lognormal(double P10, double P90) : Spread;

    /// <summary>Metalog with three terms through its 10th, 50th and 90th percentiles.</summary>
    public sealed record Metalog(double P10, double P50, double P90) : Spread;

    /// <summary>One of a few values, with probabilities that sum to one.</summary>
    public sealed record Discrete(ImmutableArray<(double Value, double Probability)> Outcomes) : Spread
    {
        /// <inheritdoc/>
        public bool Equals(Discrete? other) => other is not null && Outcomes.AsSpan().SequenceEqual(other.Outcomes.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => Outcomes.Length;
    }

    /// <summary>The values of a column of a CSV file, each equally likely, in ascending order.</summary>
    public sealed record Empirical(ImmutableArray<double> Values) : Spread
    {
        /// <inheritdoc/>
        public bool Equals(Empirical? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => Values.Length;
    }

    /// <summary>As uncertain as its reference class, whose ratios apply to the value.</summary>
    public sealed record ReferenceClass(string Name) : Spread;

    /// <summary>No uncertainty.</summary>
    public static Spread Certain { get; } = new None();
}
