using Nameplate.Analysis.Runs;

namespace Nameplate.Analysis.Comparisons;

/// <summary>Two runs on the same worlds, side by side.</summary>
/// <param name="Left">The run that was asked for.</param>
/// <param name="Right">The run it is held against.</param>
/// <param name="Differences">Right less left, each with its paired standard error.</param>
public sealed record Comparison(RunDocument Left, RunDocument Right, IReadOnlyList<Difference> Differences);
