namespace Nameplate.Factory.Power;

/// <summary>Where the components of a site report what their accelerators draw.</summary>
/// <remarks>
/// A component reports the watts at the devices (not at the wall) of all accelerators that it holds in a pool, idle ones included, whenever the
/// sum changes. Reports are rounded to a microwatt and integrated exactly.
/// </remarks>
public interface ISiteMeter
{
    /// <summary>Says what a component's accelerators of a pool draw from now on.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="channel">Whose accelerators of that pool: one small number per component.</param>
    /// <param name="watts">Their device power, at least 0.</param>
    /// <param name="now">The time, in nanoseconds from the start; never before an earlier report.</param>
    void SetPower(int pool, int channel, double watts, long now);
}
