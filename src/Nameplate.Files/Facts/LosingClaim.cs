namespace Nameplate.Files.Facts;

/// <summary>A claim that does not hold.</summary>
/// <param name="Loser">The claim.</param>
/// <param name="Why">The reason in words.</param>
public sealed record LosingClaim(Claim Loser, string Why);
