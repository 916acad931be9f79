namespace Nameplate.Files.Facts;

/// <summary>How good the evidence behind a claim is; a smaller number is better. The numbers are stored: do not renumber.</summary>
public enum ClaimKind
{
    /// <summary>Read off an instrument or a market.</summary>
    Measured = 0,

    /// <summary>In a filing that its author must answer for.</summary>
    Filed = 1,

    /// <summary>Said in public by a party.</summary>
    Stated = 2,

    /// <summary>Reported by others.</summary>
    Reported = 3,

    /// <summary>Worked out by someone from evidence.</summary>
    Estimated = 4,

    /// <summary>Our own assumption.</summary>
    Assumed = 5,

    /// <summary>Set by a scenario or on the command line, whatever the sources say.</summary>
    Override = 6,
}
