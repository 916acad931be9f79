namespace Nameplate.Analysis.Runs;

/// <summary>How much of what was held back one constraint explains.</summary>
/// <param name="Constraint">A gate by name, accelerators, memory, packaging, money or plan.</param>
/// <param name="Share">Share of the held-back MW-months over all worlds, 0 to 1.</param>
/// <param name="Months">The constraint's mean held-back capacity in each month, MW_it.</param>
public sealed record ConstraintShare(string Constraint, double Share, IReadOnlyList<double> Months);
