using System.Collections.Immutable;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Agreements.ProgressiveInvestments;

/// <summary>A vendor's promise to invest in its customer step by step as capacity is deployed.</summary>
/// <param name="Terms">What every agreement has.</param>
/// <param name="Investor">The party that invests.</param>
/// <param name="Company">The party in which it invests.</param>
/// <param name="Counts">What a deployed gigawatt is.</param>
/// <param name="Step">Fact: the capacity that each tranche stands for.</param>
/// <param name="Amount">Fact: USD per tranche.</param>
/// <param name="Cap">Fact: the most that is invested in all, USD.</param>
/// <param name="AtSigning">True when signing stands for the first step, so that tranche 1 is paid then.</param>
/// <param name="LongStop">Fact: the day after which nothing more is paid; null when the letter names none.</param>
/// <param name="Paid">Fact: what was really paid by period, USD; null when only the model says.</param>
public sealed record ProgressiveInvestment(
    AgreementTerms Terms,
    string Investor,
    string Company,
    Counted Counts,
    FactRef Step,
    FactRef Amount,
    FactRef Cap,
    bool AtSigning,
    FactRef? LongStop,
    FactRef? Paid) : Agreement(Terms)
{
    /// <inheritdoc/>
    public override string Kind => ProgressiveInvestmentKind.Name;

    /// <inheritdoc/>
    public override ImmutableArray<string> Parties => [Investor, Company];
}
