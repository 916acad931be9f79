namespace Nameplate.Analysis.Runs;

/// <summary>Ids of worlds for <c>run --world</c>.</summary>
public sealed record ReplayIds(long? Typical, long? Failing);
