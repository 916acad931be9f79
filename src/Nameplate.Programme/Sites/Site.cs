using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Sites;

/// <summary>A campus that gives accelerators power, phase by phase.</summary>
/// <param name="Id">The site's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Owner">The party that owns the buildings.</param>
/// <param name="Operator">The party that runs them and sells the compute.</param>
/// <param name="Earmark">The vendor whose accelerators it is meant for; null when open to all.</param>
/// <param name="Pue">Fact: facility power over IT power at full load.</param>
/// <param name="Energised">Fact: observed MW_it of the whole site by date; null when nobody observes it.</param>
/// <param name="Phases">Its phases in building order.</param>
/// <param name="At">Where it is written.</param>
public sealed record Site(
    string Id,
    string Name,
    string Owner,
    string Operator,
    string? Earmark,
    FactRef Pue,
    FactRef? Energised,
    ImmutableArray<Phase> Phases,
    Location At);
