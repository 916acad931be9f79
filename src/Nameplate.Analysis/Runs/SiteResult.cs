namespace Nameplate.Analysis.Runs;

/// <summary>One site.</summary>
public sealed record SiteResult(string Id, string Name, IReadOnlyList<PhaseResult> Phases);
