using System.Collections.Immutable;

namespace Nameplate.Factory.Performance;

/// <summary>A fit and how well it did.</summary>
/// <param name="Set">The coefficients, fitted to all rows.</param>
/// <param name="Overall">Errors over all rows.</param>
/// <param name="ByAccelerator">Errors by accelerator.</param>
/// <param name="ByEngine">Errors by engine.</param>
/// <param name="ByPrecision">Errors by format.</param>
/// <param name="ByModel">Errors by model.</param>
/// <param name="ByKind">Errors by family, disaggregation and speculation.</param>
/// <param name="ByGroup">Errors by group of coefficients.</param>
/// <param name="LeftOut">Rows that were not fitted, with the reason.</param>
/// <param name="BelowFloor">Rows that were measured faster than their datasheet allows: wrong rows, speculation that the table does not tell, or
/// requests that failed.</param>
public sealed record FitReport(
    CoefficientSet Set,
    FitLine Overall,
    ImmutableArray<FitLine> ByAccelerator,
    ImmutableArray<FitLine> ByEngine,
    ImmutableArray<FitLine> ByPrecision,
    ImmutableArray<FitLine> ByModel,
    ImmutableArray<FitLine> ByKind,
    ImmutableArray<FitLine> ByGroup,
    ImmutableArray<(MeasuredRow Row, string Reason)> LeftOut,
    int BelowFloor);
