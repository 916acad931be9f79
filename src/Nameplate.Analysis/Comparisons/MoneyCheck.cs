namespace Nameplate.Analysis.Comparisons;

/// <summary>What the other money policy would change: capacity in the last month.</summary>
/// <param name="Worlds">Worlds that both policies were run on.</param>
/// <param name="Energised">Mean energised capacity in the last month under the other policy, MW_it.</param>
/// <param name="Se">Its standard error.</param>
/// <param name="Change">The other policy less the run's own, over the same worlds, MW_it.</param>
/// <param name="ChangeSe">Paired standard error of the change.</param>
public sealed record MoneyCheck(long Worlds, double Energised, double Se, double Change, double ChangeSe);
