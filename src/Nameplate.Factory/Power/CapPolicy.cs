namespace Nameplate.Factory.Power;

/// <summary>How a site stays below its cap.</summary>
public enum CapPolicy
{
    /// <summary>It measures what was drawn and lets the clocks follow: work gets all that the cap allows; for up to one control interval a sudden load may exceed it.</summary>
    Measured,

    /// <summary>It sets the clocks so that even the heaviest load stays below the cap: never exceeded, and dearer in work.</summary>
    Guaranteed,
}
