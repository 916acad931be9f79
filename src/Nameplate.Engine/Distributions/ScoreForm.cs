using System.Collections.Immutable;

namespace Nameplate.Engine.Distributions;

/// <summary>How a plan turns a standard normal score z into a value of the distribution.</summary>
public abstract record ScoreForm
{
    private ScoreForm()
    {
    }

    /// <summary>Directly: Centre + z·(z &lt; 0 ? Below : Above).</summary>
    public sealed record Linear(double Centre, double Below, double Above) : ScoreForm;

    /// <summary>Directly: Centre·exp(z·(z &lt; 0 ? Below : Above)).</summary>
    public sealed record Exponential(double Centre, double Below, double Above) : ScoreForm;

    /// <summary>Values[k], where k is the number of Thresholds that are ≤ z; Values is longer by one.</summary>
    public sealed record Steps(ImmutableArray<double> Thresholds, ImmutableArray<double> Values) : ScoreForm;

    /// <summary>Piecewise linear through (Scores, Values), flat outside; Scores are evenly spaced, Values never fall.</summary>
    public sealed record Table(ImmutableArray<double> Scores, ImmutableArray<double> Values) : ScoreForm;
}
