using System.Collections.Immutable;
using Nameplate.Files.Facts;
using Nameplate.Programme.Agreements.Conditions;

namespace Nameplate.Programme.Agreements.Warrants;

/// <summary>The right to buy shares at a fixed price, tranche by tranche, as conditions are met.</summary>
/// <param name="Terms">What every agreement has.</param>
/// <param name="Issuer">The party whose shares they are.</param>
/// <param name="Holder">The party that may buy.</param>
/// <param name="Symbol">The share's symbol in the market.</param>
/// <param name="Shares">Fact: how many shares in all.</param>
/// <param name="ExercisePrice">Fact: USD/share.</param>
/// <param name="Issued">Fact: the day from which prices count.</param>
/// <param name="Expiry">Fact: the day after which nothing vests; vested exercisable shares are then exercised without cash.</param>
/// <param name="Counts">What levels count; null when no tranche has one.</param>
/// <param name="Milestones">Named milestones.</param>
/// <param name="Exercise">What must hold, besides vesting, before any tranche may be exercised.</param>
/// <param name="Tranches">The tranches in order.</param>
public sealed record Warrant(
    AgreementTerms Terms,
    string Issuer,
    string Holder,
    string Symbol,
    FactRef Shares,
    FactRef ExercisePrice,
    FactRef Issued,
    FactRef Expiry,
    Counted? Counts,
    ImmutableArray<MilestoneTerms> Milestones,
    Condition Exercise,
    ImmutableArray<WarrantTranche> Tranches) : Agreement(Terms)
{
    /// <inheritdoc/>
    public override string Kind => WarrantKind.Name;

    /// <inheritdoc/>
    public override ImmutableArray<string> Parties => [Issuer, Holder];
}
