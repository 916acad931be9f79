namespace Nameplate.Programme.Compilation;

/// <summary>What happens when the cash runs out.</summary>
public enum MoneyPolicy
{
    /// <summary>What was committed is bought whatever the cash; the shortfall is the funding gap.</summary>
    Honour,

    /// <summary>Nothing is installed in months that start below the reserve; the shortfall is unbuilt capacity.</summary>
    Ration,
}
