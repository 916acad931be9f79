using System.Collections.Immutable;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Agreements.Loans;

/// <summary>Money lent at a rate for a term.</summary>
/// <param name="Terms">What every agreement has.</param>
/// <param name="Lender">The party that lends; <c>world</c> for outsiders.</param>
/// <param name="Borrower">The party that borrows.</param>
/// <param name="Type">How it is repaid.</param>
/// <param name="Principal">Fact: USD.</param>
/// <param name="Rate">Fact: interest per month (written %/year: a twelfth each month).</param>
/// <param name="Drawn">Fact: the day on which it is drawn; the first payment follows a month later.</param>
/// <param name="Term">Fact: the number of monthly payments.</param>
public sealed record Loan(
    AgreementTerms Terms, string Lender, string Borrower, LoanType Type, FactRef Principal, FactRef Rate, FactRef Drawn, FactRef Term) : Agreement(Terms)
{
    /// <inheritdoc/>
    public override string Kind => LoanKind.Name;

    /// <inheritdoc/>
    public override ImmutableArray<string> Parties => [Lender, Borrower];
}
