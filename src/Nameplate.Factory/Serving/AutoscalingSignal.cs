namespace Nameplate.Factory.Serving;

/// <summary>What autoscaling looks at.</summary>
public enum AutoscalingSignal
{
    /// <summary>Requests that wait or run, per replica, at the moment of the decision.</summary>
    Outstanding,

    /// <summary>The occupied share of the batch places of the replicas that are on, averaged since the last decision.</summary>
    Occupancy,
}
