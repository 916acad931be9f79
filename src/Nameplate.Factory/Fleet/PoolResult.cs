using System.Collections.Immutable;

namespace Nameplate.Factory.Fleet;

/// <summary>How the accelerators of one pool have spent their time.</summary>
/// <param name="Name">The pool's name.</param>
/// <param name="Accelerators">Its accelerators.</param>
/// <param name="States">Accelerator-nanoseconds by <see cref="Accounting.AcceleratorState"/>, as the number of the state; they add up to accelerators × time exactly.</param>
/// <param name="Failures">Failures of nodes that were up, by class of the pool's reliability.</param>
/// <param name="Repairs">Repairs that were completed.</param>
public sealed record PoolResult(string Name, long Accelerators, ImmutableArray<Int128> States, ImmutableArray<long> Failures, long Repairs);
