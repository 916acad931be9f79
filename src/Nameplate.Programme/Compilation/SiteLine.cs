namespace Nameplate.Programme.Compilation;

/// <summary>One site to report.</summary>
public sealed record SiteLine(string Id, string Name, IReadOnlyList<PhaseLine> Phases);
