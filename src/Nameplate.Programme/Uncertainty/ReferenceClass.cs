using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Uncertainty;

/// <summary>
/// How much longer things of a kind take than was promised: the factor on a promised duration is lognormal with this median and ninetieth
/// percentile, with an optional Pareto tail, and loads on shared drivers.
/// </summary>
/// <param name="Id">The class's id.</param>
/// <param name="Title">What it covers.</param>
/// <param name="Median">Fact: the median factor (1 = on time).</param>
/// <param name="P90">Fact: the ninetieth percentile of the factor.</param>
/// <param name="TailFrom">Share of cases below the Pareto tail, (0.5, 1); null without a tail.</param>
/// <param name="TailIndex">Pareto index α &gt; 0 of the tail: P(S &gt; s) ∝ s^−α.</param>
/// <param name="Loads">Facts: loadings on drivers.</param>
/// <param name="At">Where it is written.</param>
public sealed record ReferenceClass(
    string Id,
    string Title,
    FactRef Median,
    FactRef P90,
    double? TailFrom,
    double TailIndex,
    ImmutableArray<(string Driver, FactRef Loading)> Loads,
    Location At);
