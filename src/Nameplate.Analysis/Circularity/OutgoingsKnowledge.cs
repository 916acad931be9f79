namespace Nameplate.Analysis.Circularity;

/// <summary>How much of what a party pays is known.</summary>
public enum OutgoingsKnowledge
{
    /// <summary>Only some of its payments: money that reaches it cannot be followed further and counts as absorbed there.</summary>
    Unknown,

    /// <summary>All that it pays but what it hands on to its owners and lenders: what comes in beyond its outgoings goes to them.</summary>
    Known,

    /// <summary>All of it: what comes in beyond its outgoings is kept as cash.</summary>
    Complete,
}
