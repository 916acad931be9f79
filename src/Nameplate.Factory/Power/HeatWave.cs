namespace Nameplate.Factory.Power;

/// <summary>The air is warmer than the climate has it, with the same moisture in it.</summary>
/// <param name="Start">When it begins, in nanoseconds from the start.</param>
/// <param name="Duration">How long it lasts, in nanoseconds.</param>
/// <param name="Kelvin">By how much.</param>
public sealed record HeatWave(long Start, long Duration, double Kelvin) : Incident(Start, Duration);
