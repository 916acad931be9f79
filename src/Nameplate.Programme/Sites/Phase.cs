using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Sites;

/// <summary>A part of a site that is energised as one.</summary>
/// <param name="Id">The phase's id within the site.</param>
/// <param name="Capacity">Fact: MW_it when complete. A phase whose capacity nobody had announced by the as-of date is not in that vintage.</param>
/// <param name="Commissioning">Fact: months between the last gate and power; null for none.</param>
/// <param name="Ramp">Fact: months from first power to full capacity; null for at once.</param>
/// <param name="SlipsWith">A phase, <c>PHASE</c> of this site or <c>SITE.PHASE</c>, whose chance this one shares gate by gate; null for chance of its own.</param>
/// <param name="Gates">What must be finished first.</param>
/// <param name="At">Where it is written.</param>
public sealed record Phase(
    string Id,
    FactRef Capacity,
    FactRef? Commissioning,
    FactRef? Ramp,
    string? SlipsWith,
    ImmutableArray<Gate> Gates,
    Location At);
