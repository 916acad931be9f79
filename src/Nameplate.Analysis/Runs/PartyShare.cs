namespace Nameplate.Analysis.Runs;

/// <summary>A party's part.</summary>
/// <param name="Party">The party's id.</param>
/// <param name="Share">Share of all worlds' dollars, 0 to 1.</param>
public sealed record PartyShare(string Party, double Share);
