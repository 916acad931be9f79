namespace Nameplate.Analysis.Runs;

/// <summary>One source.</summary>
public sealed record SourceResult(string Id, string Publisher, string Title, string? Date, string? Address, int Facts);
