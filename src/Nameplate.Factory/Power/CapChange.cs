namespace Nameplate.Factory.Power;

/// <summary>The site may draw no more than this for a while: a call of the grid, a contract's peak hours.</summary>
/// <param name="Start">When it begins, in nanoseconds from the start.</param>
/// <param name="Duration">How long it lasts, in nanoseconds.</param>
/// <param name="CapWatts">Facility watts; the lower of this and the site's own cap holds.</param>
public sealed record CapChange(long Start, long Duration, double CapWatts) : Incident(Start, Duration);
