namespace Nameplate.Files.Facts;

/// <summary>What a claim says about its value. The numbers are stored: do not renumber.</summary>
public enum Nature
{
    /// <summary>It has happened.</summary>
    Actual = 0,

    /// <summary>Someone intends it.</summary>
    Plan = 1,

    /// <summary>Someone expects it.</summary>
    Forecast = 2,

    /// <summary>It was agreed, or is assumed, for good.</summary>
    Term = 3,
}
