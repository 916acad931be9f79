namespace Nameplate.Factory.Performance;

/// <summary>How well some rows were predicted.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="TimePerToken">Errors of the time per output token.</param>
/// <param name="TimeToFirst">Errors of the time to the first token.</param>
/// <param name="OutputRate">Errors of output tokens a second and accelerator.</param>
/// <param name="WithinBand">Share of the rows whose time per token lies in the band of its prediction.</param>
public sealed record PredictLine(string Name, FitErrors TimePerToken, FitErrors TimeToFirst, FitErrors OutputRate, double WithinBand)
{
    internal static PredictLine Of(string name, IReadOnlyCollection<RowPrediction> rows) => new(
        name,
        FitErrors.Of([.. rows.Select(row => row.TimePerTokenError)]),
        FitErrors.Of([.. rows.Select(row => row.TimeToFirstError).OfType<double>()]),
        FitErrors.Of([.. rows.Select(row => row.OutputRateError).OfType<double>()]),
        rows.Count == 0 ? 0 : rows.Count(row => Math.Abs(row.TimePerTokenError) <= row.Prediction.Band) / (double)rows.Count);
}
