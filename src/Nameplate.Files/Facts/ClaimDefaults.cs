namespace Nameplate.Files.Facts;

/// <summary>What a claim is when it does not say: for literals in sections and for overrides.</summary>
internal sealed record ClaimDefaults(Nature Nature, ClaimKind Kind, DateOnly Known, string SourceId);
