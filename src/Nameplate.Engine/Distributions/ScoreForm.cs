using System.Collections.Immutable;

namespace Nameplate.Engine.Distributions;

/// <summary>How a plan turns a standard normal score z into a value of the distribution.</summary>
public abstract record ScoreForm
{
    private ScoreForm()
    {
    }

    /// <summary>Directly and exactly: Centre + z·(z &lt; 0 ? Below : Above).</summary>
    /// <param name="Centre">The median.</param>
    /// <param name="Below">Standard deviation of the lower half.</param>
    /// <param name="Above">Standard deviation of the upper half.</param>
    public sealed record Linear(double Centre, double Below, double Above) : ScoreForm;

    /// <summary>Directly and exactly: Centre·exp(z·(z &lt; 0 ? Below : Above)).</summary>
    /// <param name="Centre">The median.</param>
    /// <param name="Below">Standard deviation of the logarithm, lower half.</param>
    /// <param name="Above">Standard deviation of the logarithm, upper half.</param>
    public sealed record Exponential(double Centre, double Below, double Above) : ScoreForm;

    /// <summary>Directly and exactly: Values[k], where k is the number of Thresholds below z.</summary>
    /// <param name="Thresholds">Scores in ascending order.</param>
    /// <param name="Values">One value more than thresholds, in ascending order.</param>
    public sealed record Steps(ImmutableArray<double> Thresholds, ImmutableArray<double> Values) : ScoreForm;

    /// <summary>Approximately: piecewise linear through (Scores, Values), flat outside.</summary>
    /// <remarks>
    /// The error between points is at most h²/8 of the second derivative by the score, that is 1.3e-4 of it. The scores reach ±8.25,
    /// beyond any score that a draw can have (8.21).
    /// </remarks>
    /// <param name="Scores">Evenly spaced by h = 1/32, with 0 among them.</param>
    /// <param name="Values">As many values, which never fall.</param>
    public sealed record Table(ImmutableArray<double> Scores, ImmutableArray<double> Values) : ScoreForm
    {
        private const double Reach = 8.25;
        private const double PointsPerUnit = 32.0;

        /// <summary>Tabulates a distribution.</summary>
        public static Table Of(IDistribution distribution)
        {
            ArgumentNullException.ThrowIfNull(distribution);
            int points = (int)(2.0 * Reach * PointsPerUnit) + 1;
            ImmutableArray<double>.Builder scores = ImmutableArray.CreateBuilder<double>(points);
            ImmutableArray<double>.Builder values = ImmutableArray.CreateBuilder<double>(points);
            double highest = double.NegativeInfinity;
            for (int i = 0; i < points; i++)
            {
                double score = i / PointsPerUnit - Reach;
                highest = Math.Max(highest, distribution.FromNormalScore(score));
                scores.Add(score);
                values.Add(highest);
            }

            return new Table(scores.MoveToImmutable(), values.MoveToImmutable());
        }
    }
}
