namespace Nameplate.Analysis.Runs;

/// <summary>Whether the books balance.</summary>
/// <param name="WorstImbalance">Largest relative failure of any party's cash, any stock or the balance sheet, over all worlds and months.</param>
/// <param name="Worlds">In how many worlds: all of the run.</param>
public sealed record LedgerCheck(double WorstImbalance, long Worlds);
