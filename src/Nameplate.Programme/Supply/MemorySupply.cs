using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Supply;

/// <summary>High-bandwidth memory for the programme: what vendors get anyway, and what letters set aside for it.</summary>
/// <param name="Base">Fact: wafer starts per month behind the vendors' shipments in any case.</param>
/// <param name="Allocation">Fact: further wafer starts per month by date, set aside for the programme; null for none.</param>
/// <param name="Status">Fact: how firm the allocation is; null when it is binding.</param>
/// <param name="Probability">Fact: probability that a letter of intent becomes binding; null when it is.</param>
/// <param name="ForAccelerators">Fact: share of the allocation that becomes memory of accelerators; null for all.</param>
/// <param name="Yield">Fact: good memory per wafer.</param>
/// <param name="At">Where it is written.</param>
public sealed record MemorySupply(
    FactRef Base, FactRef? Allocation, FactRef? Status, FactRef? Probability, FactRef? ForAccelerators, FactRef Yield, Location At);
