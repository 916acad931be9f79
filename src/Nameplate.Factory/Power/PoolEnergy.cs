namespace Nameplate.Factory.Power;

/// <summary>A pool's energy over a run.</summary>
/// <param name="Name">The pool.</param>
/// <param name="DeviceJoules">J of its accelerators, integrated exactly.</param>
/// <param name="WallJoules">J of its nodes.</param>
/// <param name="SlowSeconds">Accelerator-seconds that a lower clock took away: ∫ accelerators·(1 − f) dt.</param>
/// <param name="DarkSeconds">Accelerator-seconds without power or cooling.</param>
public sealed record PoolEnergy(string Name, double DeviceJoules, double WallJoules, double SlowSeconds, double DarkSeconds);
