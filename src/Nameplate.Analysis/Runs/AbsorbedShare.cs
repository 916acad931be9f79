namespace Nameplate.Analysis.Runs;

/// <summary>Where money left the programme.</summary>
/// <param name="Party">The party that had it last.</param>
/// <param name="Purpose">What it paid for: an account such as <c>overhead</c>; <c>outgoings</c> for the rest of its business, <c>owners and
/// lenders</c> for what came in beyond that, <c>unknown</c> where nobody says what the party pays.</param>
/// <param name="Share">Share of all worlds' dollars, 0 to 1.</param>
public sealed record AbsorbedShare(string Party, string Purpose, double Share);
