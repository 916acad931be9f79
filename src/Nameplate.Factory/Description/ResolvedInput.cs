namespace Nameplate.Factory.Description;

/// <summary>One value that decides a run, with where it comes from.</summary>
/// <param name="Path">The keys that lead to it, joined by dots.</param>
/// <param name="Value">The value as it is used, with its unit.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Source">The source's id, the override, or for a default why it is that.</param>
public sealed record ResolvedInput(string Path, string Value, InputOrigin Origin, string Source);
