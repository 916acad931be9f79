using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Deployment;

/// <summary>The rules of deployment.</summary>
/// <param name="Allocation">Who is offered open power.</param>
/// <param name="Split">Facts: target shares by vendor, for <see cref="Allocation.Split"/>.</param>
/// <param name="LargestShare">Fact: the largest share of energised capacity that open power may give one vendor (lock-in cap); null for none.</param>
/// <param name="Life">Fact: months until hardware is retired.</param>
/// <param name="Stock">Fact: months of full shipments that may wait in stock.</param>
/// <param name="At">Where it is written.</param>
public sealed record DeploymentPolicy(
    Allocation Allocation,
    ImmutableArray<(string Vendor, FactRef Share)> Split,
    FactRef? LargestShare,
    FactRef Life,
    FactRef Stock,
    Location At);
