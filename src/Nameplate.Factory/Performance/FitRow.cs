namespace Nameplate.Factory.Performance;

/// <summary>A row with its costs.</summary>
internal sealed record FitRow(MeasuredRow Row, RowCost Cost)
{
    public GroupKey Group { get; } = GroupKey.Of(Row.Design);

    /// <summary>The engine of a maker's accelerators and the family: the level between a group and everything.</summary>
    public GroupKey EngineGroup { get; } = GroupKey.EngineOf(Row.Design);

    public static FitRow Of(MeasuredRow row) => new(row, RowCost.Of(row));

    /// <summary>ln(predicted ÷ measured) with coefficients that carry no correction.</summary>
    public double LogError(Coefficients coefficients) => LeastSquares.LogRatio(Cost.TimePerToken(coefficients), Row.TimePerToken);

    /// <summary>ln(predicted ÷ measured) of the time to the first token.</summary>
    public double LogErrorOfFirst(Coefficients coefficients) => LeastSquares.LogRatio(Cost.TimeToFirst(coefficients), Row.TimeToFirst!.Value);

    /// <summary>Predicted ÷ measured − 1.</summary>
    public double Error(CoefficientSet set) => Cost.TimePerToken(set.For(Row.Design, Row.Version)) / Row.TimePerToken - 1;

    /// <summary>The same of the time to the first token; null when the row does not tell it.</summary>
    public double? ErrorOfFirst(CoefficientSet set)
        => Row.TimeToFirst > 0 ? Cost.TimeToFirst(set.For(Row.Design, Row.Version)) / Row.TimeToFirst - 1 : null;

    /// <summary>The same of output tokens a second and accelerator.</summary>
    public double? ErrorOfRate(CoefficientSet set)
        => Row.OutputRate > 0 ? Cost.OutputRate(set.For(Row.Design, Row.Version), Row.Workload, Row.Design.Accelerators) / Row.OutputRate - 1 : null;
}
