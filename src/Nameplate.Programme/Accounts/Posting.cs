using Nameplate.Engine.Plans;

namespace Nameplate.Programme.Accounts;

/// <summary>One monthly payment from one party to another.</summary>
/// <param name="Id">A dotted id: <c>cloud.oracle-cloud</c>.</param>
/// <param name="From">The paying party's id; <c>world</c> for outsiders.</param>
/// <param name="To">The receiving party's id; <c>world</c> for outsiders.</param>
/// <param name="Account">What it is for.</param>
/// <param name="Amount">USD/month.</param>
public sealed record Posting(string Id, string From, string To, Account Account, Series Amount)
{
    /// <summary>True for what pays back a loan, which is posted to <see cref="Account.Debt"/> as drawing it is.</summary>
    public bool Repays { get; init; }
}
