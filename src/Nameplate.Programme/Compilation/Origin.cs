namespace Nameplate.Programme.Compilation;

/// <summary>Where a number in the plan comes from: the fact by name, or a sentence for what the model itself supplies.</summary>
/// <param name="Fact">The fact's name; null for the model's own.</param>
/// <param name="Note">What the model supplies, in words; null for facts.</param>
public sealed record Origin(string? Fact, string? Note);
