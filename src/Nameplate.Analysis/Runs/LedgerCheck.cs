namespace Nameplate.Analysis.Runs;

/// <summary>Whether the books balance.</summary>
/// <param name="WorstImbalance">Largest relative failure of any party's cash, any stock or the balance sheet, over the audited worlds and all months.</param>
/// <param name="Worlds">How many worlds were audited: the first of the run.</param>
public sealed record LedgerCheck(double WorstImbalance, long Worlds);
