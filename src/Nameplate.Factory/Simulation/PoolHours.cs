using System.Collections.Immutable;
using Nameplate.Factory.Accounting;

namespace Nameplate.Factory.Simulation;

/// <summary>How a pool's accelerators spent their time.</summary>
/// <param name="Pool">The pool's id.</param>
/// <param name="Accelerators">How many there are.</param>
/// <param name="States">Accelerator-nanoseconds by <see cref="AcceleratorState"/>, as the number of the state; they add up to accelerators × time exactly.</param>
public sealed record PoolHours(string Pool, long Accelerators, ImmutableArray<Int128> States)
{
    private const double NanosecondsPerHour = 3.6e12;

    /// <summary>Accelerator-hours in a state.</summary>
    public double Hours(AcceleratorState state) => (double)States[(int)state] / NanosecondsPerHour;

    /// <summary>Accelerator-hours in all states.</summary>
    public double AllHours => (double)Total / NanosecondsPerHour;

    /// <summary>Accelerator-nanoseconds in all states.</summary>
    public Int128 Total
    {
        get
        {
            Int128 sum = 0;
            foreach (Int128 time in States)
            {
                sum += time;
            }

            return sum;
        }
    }
}
