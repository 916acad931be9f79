using Nameplate.Factory.Hardware;
using Nameplate.Factory.Power;

namespace Nameplate.Factory.Description;

/// <summary>What the accelerators of a pool and the nodes around them draw.</summary>
internal static class PoolPower
{
    public static PowerCurve Curve(Accelerator accelerator) => new()
    {
        Accelerator = accelerator.Id,
        Idle = 0.15 * accelerator.RatedPower,
        Maximum = 0.98 * accelerator.RatedPower,
        Alpha = 0.5,
        Beta = 1.2,
        ComputeWeight = 1,
        MemoryWeight = 0.5,
        Source = "assumed",
    };

    public static NodePower Node(Accelerator accelerator, int size) => new()
    {
        Accelerators = size,
        HostWatts = 0.2 * accelerator.RatedPower * size,
        NetworkWatts = 0.06 * accelerator.RatedPower * size,
        Supplies = new SupplyUnits(1.6 * accelerator.RatedPower * size),
        Source = "assumed",
    };
}
