namespace Nameplate.Files.Facts;

/// <summary>What sort of value a fact has.</summary>
public enum FactKind
{
    /// <summary>A number with a unit.</summary>
    Quantity,

    /// <summary>A day.</summary>
    Date,

    /// <summary>How firm an agreement is.</summary>
    Status,

    /// <summary>Words.</summary>
    Text,
}
