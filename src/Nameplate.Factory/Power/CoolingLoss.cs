namespace Nameplate.Factory.Power;

/// <summary>A part of the cooling fails, of the whole site or of one pool.</summary>
/// <param name="Start">When it begins, in nanoseconds from the start.</param>
/// <param name="Duration">How long it lasts, in nanoseconds.</param>
/// <param name="Share">The share of the capacity that is gone, above 0 and at most 1.</param>
/// <param name="Pool">The pool whose loop fails; −1 for the plant of the site.</param>
public sealed record CoolingLoss(long Start, long Duration, double Share, int Pool = -1) : Incident(Start, Duration);
