namespace Nameplate.Factory.Performance;

/// <summary>A measured row and what was predicted for it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Prediction">The prediction.</param>
public sealed record RowPrediction(MeasuredRow Row, Prediction Prediction)
{
    /// <summary>Predicted ÷ measured − 1 of the time per output token.</summary>
    public double TimePerTokenError => Prediction.TimePerToken / Row.TimePerToken - 1;

    /// <summary>The same of the time to the first token; null when the row does not tell it.</summary>
    public double? TimeToFirstError => Row.TimeToFirst > 0 ? Prediction.TimeToFirst / Row.TimeToFirst - 1 : null;

    /// <summary>The same of output tokens a second and accelerator; null when the row does not tell it.</summary>
    public double? OutputRateError => Row.OutputRate > 0 ? Prediction.OutputRate / Row.OutputRate - 1 : null;
}
