namespace Nameplate.Files.Facts;

/// <summary>How firm an agreement is. The numbers are stored: do not renumber.</summary>
public enum Status
{
    /// <summary>Made public, nothing signed.</summary>
    Announced = 0,

    /// <summary>A letter of intent, not binding.</summary>
    LetterOfIntent = 1,

    /// <summary>A definitive agreement.</summary>
    Binding = 2,

    /// <summary>Binding, with changed terms.</summary>
    Amended = 3,

    /// <summary>Replaced by another agreement.</summary>
    Superseded = 4,

    /// <summary>Ended because a date passed.</summary>
    Lapsed = 5,

    /// <summary>Ended by a party.</summary>
    Terminated = 6,
}
