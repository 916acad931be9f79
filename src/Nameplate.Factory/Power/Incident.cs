namespace Nameplate.Factory.Power;

/// <summary>Something that happens to a site for a while.</summary>
/// <param name="Start">When it begins, in nanoseconds from the start.</param>
/// <param name="Duration">How long it lasts, in nanoseconds, above 0.</param>
public abstract record Incident(long Start, long Duration)
{
    /// <summary>When it is over.</summary>
    public long End => Start + Duration;

    /// <summary>Whether it is going on.</summary>
    public bool At(long now) => now >= Start && now < End;
}
