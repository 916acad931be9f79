namespace Nameplate.Programme.Deployment;

/// <summary>How ready-but-empty power that no vendor is earmarked for is offered to vendors.</summary>
public enum Allocation
{
    /// <summary>In proportion to what each vendor is owed by now, or in the end when nobody is owed anything yet.</summary>
    Commitments,

    /// <summary>By fixed target shares.</summary>
    Split,

    /// <summary>To the vendor with the cheapest hardware per served token first, then the next.</summary>
    CheapestToken,
}
