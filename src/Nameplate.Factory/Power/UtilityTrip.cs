namespace Nameplate.Factory.Power;

/// <summary>The site loses a part of its supply from outside. Stored energy bridges the gap as long as it lasts.</summary>
/// <param name="Start">When it begins, in nanoseconds from the start.</param>
/// <param name="Duration">How long it lasts, in nanoseconds.</param>
/// <param name="Share">The share of the feed that is gone, above 0 and at most 1.</param>
public sealed record UtilityTrip(long Start, long Duration, double Share) : Incident(Start, Duration);
