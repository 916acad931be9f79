using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Supply;

/// <summary>One generation of accelerators in its rack. While a generation is available and its successor is not, it is what ships.</summary>
/// <param name="Id">The generation's id within the vendor.</param>
/// <param name="Announced">Fact: the day from which its lateness is counted.</param>
/// <param name="Available">Fact: the first plan is the promised date of volume shipments; an actual is when they began.</param>
/// <param name="Class">The reference class of its lateness; null when it is on time by assumption.</param>
/// <param name="Shipping">Fact: the most it ships to this programme at full ramp, MW_it/month.</param>
/// <param name="Ramp">Fact: months from first to full shipments; null for at once.</param>
/// <param name="Power">Fact: IT power per accelerator, all shared parts of the rack included.</param>
/// <param name="Memory">Fact: high-bandwidth memory per accelerator.</param>
/// <param name="Price">Fact: price of the hardware per IT power.</param>
/// <param name="Throughput">Fact: served tokens per second per IT power at the programme's latency target when it first ships.</param>
/// <param name="At">Where it is written.</param>
public sealed record Generation(
    string Id,
    FactRef Announced,
    FactRef Available,
    string? Class,
    FactRef Shipping,
    FactRef? Ramp,
    FactRef Power,
    FactRef? Memory,
    FactRef? Price,
    FactRef? Throughput,
    Location At);
