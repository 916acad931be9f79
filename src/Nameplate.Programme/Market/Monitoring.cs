namespace Nameplate.Programme.Market;

/// <summary>How a price condition is observed. The convention is part of the condition: it can move the value of a warrant by several per cent.</summary>
public enum Monitoring
{
    /// <summary>At every moment: the maximum within the month counts.</summary>
    Continuous,

    /// <summary>At month ends only.</summary>
    MonthlyClose,

    /// <summary>The average price of the month, observed at its end: stands for a 30-day volume-weighted average.</summary>
    Vwap30d,
}
