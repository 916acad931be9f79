namespace Nameplate.Factory.Events;

/// <summary>Which of two events of one nanosecond comes first: the lower number.</summary>
public static class Priorities
{
    /// <summary>What ends: completions, repairs, ends of steps. They free what the rest may want.</summary>
    public const byte Completion = 1;

    /// <summary>What breaks or is taken away: failures, caps, heat, trips.</summary>
    public const byte Disturbance = 2;

    /// <summary>What comes in: requests, jobs.</summary>
    public const byte Arrival = 3;

    /// <summary>What decides about the rest: routing after the fact, autoscaling, power control.</summary>
    public const byte Control = 4;

    /// <summary>What only looks: samples for timelines and telemetry.</summary>
    public const byte Observation = 5;
}
