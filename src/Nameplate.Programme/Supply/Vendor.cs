using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Supply;

/// <summary>Who makes accelerators for the programme.</summary>
/// <param name="Id">The vendor's id, as in series names.</param>
/// <param name="Name">Its name.</param>
/// <param name="Party">The party that is paid; several vendors may be one party.</param>
/// <param name="Other">True when it counts in <c>energised.other</c>.</param>
/// <param name="Commitment">Fact: cumulative capacity committed by date; null when nothing is.</param>
/// <param name="Existing">Fact: capacity from before the programme that the source counts in the commitment; null for none.</param>
/// <param name="Packaging">Fact: the most that advanced packaging allows it to ship to this programme, MW_it/month; null when it never binds.</param>
/// <param name="MemoryShare">Fact: its share of the programme's memory allocation; null when memory never binds.</param>
/// <param name="Generations">Its generations in order of availability.</param>
/// <param name="At">Where it is written.</param>
public sealed record Vendor(
    string Id,
    string Name,
    string Party,
    bool Other,
    FactRef? Commitment,
    FactRef? Existing,
    FactRef? Packaging,
    FactRef? MemoryShare,
    ImmutableArray<Generation> Generations,
    Location At);
