namespace Nameplate.Analysis.Runs;

/// <summary>Whether the books balance.</summary>
/// <param name="WorstImbalance">Largest relative failure of any party's cash, any stock or the balance sheet, over all worlds and months.</param>
public sealed record LedgerCheck(double WorstImbalance);
