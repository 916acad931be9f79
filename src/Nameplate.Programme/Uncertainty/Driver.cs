using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Uncertainty;

/// <summary>A shared cause that moves many uncertain inputs together: power equipment, construction labour, permitting …</summary>
/// <param name="Id">The driver's id.</param>
/// <param name="Title">What it stands for.</param>
/// <param name="Correlations">Facts: its correlations with other drivers, by id.</param>
/// <param name="At">Where it is written.</param>
public sealed record Driver(string Id, string Title, ImmutableArray<(string Other, FactRef Correlation)> Correlations, Location At);
