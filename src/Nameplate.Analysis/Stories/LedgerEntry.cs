namespace Nameplate.Analysis.Stories;

/// <summary>What one posting moved in one month.</summary>
/// <param name="Month">When, <c>YYYY-MM</c>.</param>
/// <param name="Posting">The posting's dotted id.</param>
/// <param name="From">Who pays, by party id; <c>world</c> for outsiders.</param>
/// <param name="To">Who is paid.</param>
/// <param name="Account">What it is for.</param>
/// <param name="Usd">The amount in USD.</param>
public sealed record LedgerEntry(string Month, string Posting, string From, string To, string Account, double Usd);
