namespace Nameplate.Factory.Statistics;

/// <summary>A mean with its standard error from the means of consecutive batches, which are nearly independent when long.</summary>
/// <param name="Mean">The mean of the batches.</param>
/// <param name="StandardError">The standard deviation of the batches ÷ √ their number; NaN with fewer than two.</param>
/// <param name="Batches">The number of batches.</param>
public readonly record struct BatchMeans(double Mean, double StandardError, int Batches)
{
    /// <summary>The mean of batches of equal length.</summary>
    public static BatchMeans Of(ReadOnlySpan<double> batches)
    {
        double sum = 0;
        foreach (double batch in batches)
        {
            sum += batch;
        }

        double mean = sum / batches.Length;
        double squares = 0;
        foreach (double batch in batches)
        {
            squares += (batch - mean) * (batch - mean);
        }

        double error = batches.Length < 2 ? double.NaN : Math.Sqrt(squares / (batches.Length - 1.0) / batches.Length);
        return new BatchMeans(mean, error, batches.Length);
    }

    /// <summary>How many standard errors the mean lies from an expected value.</summary>
    public double Distance(double expected) => Math.Abs(Mean - expected) / StandardError;
}
