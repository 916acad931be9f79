using System.Collections.Immutable;

namespace Nameplate.Factory.Performance;

/// <summary>All rows of a table, predicted, and the errors by what they have in common.</summary>
/// <param name="Rows">The rows in the table's order.</param>
/// <param name="Overall">All rows.</param>
/// <param name="ByAccelerator">The errors by accelerator.</param>
/// <param name="ByEngine">The errors by engine.</param>
/// <param name="ByPrecision">The errors by format of the weights.</param>
/// <param name="ByModel">The errors by model.</param>
/// <param name="ByKind">By family, disaggregation, speculation, and whether the load of a replica is known.</param>
/// <param name="BelowFloor">Predictions below what the datasheet allows: always 0.</param>
public sealed record PredictReport(
    ImmutableArray<RowPrediction> Rows,
    PredictLine Overall,
    ImmutableArray<PredictLine> ByAccelerator,
    ImmutableArray<PredictLine> ByEngine,
    ImmutableArray<PredictLine> ByPrecision,
    ImmutableArray<PredictLine> ByModel,
    ImmutableArray<PredictLine> ByKind,
    int BelowFloor);
