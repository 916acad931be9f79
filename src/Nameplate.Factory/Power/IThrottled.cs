namespace Nameplate.Factory.Power;

/// <summary>A component whose accelerators a site can slow down or switch off.</summary>
public interface IThrottled
{
    /// <summary>Sets the clocks of the component's accelerators in a pool; a step that runs keeps the clock that it began with.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="frequency">The share of the full frequency, above 0 and at most 1; a multiple of 1/128.</param>
    /// <param name="now">The time, in nanoseconds from the start.</param>
    void SetFrequency(int pool, double frequency, long now);

    /// <summary>Says how many of the component's accelerators of a pool have power and cooling; the others are dark at once.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="accelerators">How many may run, from 0 to all that the component holds there; the component chooses which.</param>
    /// <param name="now">The time, in nanoseconds from the start.</param>
    void SetPowered(int pool, long accelerators, long now);
}
