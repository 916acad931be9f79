using System.Collections.Immutable;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Compute;

/// <summary>What the factory simulator says of hardware that can be bought today, for vintages that know it.</summary>
/// <param name="Load">Fact: power under a service's load over the most that the hardware draws; takes the place of the programme's own figure.</param>
/// <param name="Goodput">Fact: work kept over wall time of training; null when left out.</param>
/// <param name="Throughput">Facts by vendor: all tokens per second and IT power of a replica of today's hardware.</param>
public sealed record FactoryFigures(FactRef? Load, FactRef? Goodput, ImmutableArray<(string Vendor, FactRef Fact)> Throughput);
