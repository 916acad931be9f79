namespace Nameplate.Factory.Performance;

/// <summary>Errors of some rows: |predicted ÷ measured − 1|.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Mape">Their mean.</param>
/// <param name="Median">Their median.</param>
/// <param name="Bias">Mean of predicted ÷ measured − 1, with its sign.</param>
/// <param name="High">A tenth of the rows lies above this signed error.</param>
/// <param name="Low">A tenth of the rows lies below this signed error.</param>
public readonly record struct FitErrors(int Rows, double Mape, double Median, double Bias, double Low, double High)
{
    /// <summary>The errors of signed relative errors, in any order.</summary>
    public static FitErrors Of(IReadOnlyCollection<double> errors)
    {
        if (errors.Count == 0) return default;
        double[] signed = [.. errors];
        double[] sizes = [.. errors.Select(Math.Abs)];
        Array.Sort(signed);
        Array.Sort(sizes);
        return new FitErrors(sizes.Length, sizes.Sum() / sizes.Length, Middle(sizes), signed.Sum() / signed.Length, signed[signed.Length / 10], signed[^(signed.Length / 10 + 1)]);
    }

    private static double Middle(double[] sorted) => 0.5 * (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]);
}
