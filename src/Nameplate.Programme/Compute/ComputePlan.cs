using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Compute;

/// <summary>What the accelerators do.</summary>
/// <param name="Training">Fact: share of compute that training takes first.</param>
/// <param name="Research">Fact: share of compute that research takes next.</param>
/// <param name="Utilisation">Fact: served over possible tokens, averaged over a month.</param>
/// <param name="Availability">Fact: share of accelerators in service.</param>
/// <param name="Learning">Fact: growth of tokens per watt of installed hardware by better software, per year.</param>
/// <param name="Load">Fact: average over full-load facility power.</param>
/// <param name="Factory">What the factory simulator says; null when the programme does not include it.</param>
/// <param name="At">Where it is written.</param>
public sealed record ComputePlan(
    FactRef Training, FactRef Research, FactRef Utilisation, FactRef Availability, FactRef Learning, FactRef Load, FactoryFigures? Factory,
    Location At);
