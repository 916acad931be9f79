using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Programme.Agreements.Conditions;

namespace Nameplate.Programme.Agreements.Warrants;

/// <summary>A part of a warrant that vests as one.</summary>
/// <param name="Id">The tranche's id.</param>
/// <param name="Shares">Fact: how many shares.</param>
/// <param name="Vesting">What must hold before it vests.</param>
/// <param name="Exercise">What must hold, besides, before it may be exercised.</param>
/// <param name="LongStop">Fact: the day after which it no longer vests; null for the warrant's expiry.</param>
/// <param name="At">Where it is written.</param>
public sealed record WarrantTranche(string Id, FactRef Shares, Condition Vesting, Condition Exercise, FactRef? LongStop, Location At);
