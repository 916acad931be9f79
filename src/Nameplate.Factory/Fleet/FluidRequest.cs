namespace Nameplate.Factory.Fleet;

/// <summary>Requests that are treated as alike.</summary>
/// <param name="Share">Their share of all requests.</param>
/// <param name="Input">Prompt tokens.</param>
/// <param name="Output">Answer tokens, at least 1.</param>
public readonly record struct FluidRequest(double Share, double Input, double Output);
