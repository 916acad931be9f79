namespace Nameplate.Factory.Serving;

/// <summary>Switches replicas on and off by what it sees at fixed intervals; a kind's count is the most it can have.</summary>
public sealed record Autoscaling
{
    /// <summary>Replicas of each kind that stay on, at least 1; the run begins with them.</summary>
    public int Minimum { get; init; } = 1;

    /// <summary>Seconds between decisions.</summary>
    public double Interval { get; init; } = 30;

    /// <summary>What is looked at.</summary>
    public AutoscalingSignal Signal { get; init; }

    /// <summary>The value aimed at per replica that is on: outstanding requests, or the share of its batch that is occupied (0 to 1).</summary>
    public required double Target { get; init; }

    /// <summary>Seconds for which fewer replicas must have been wanted before one is switched off.</summary>
    public double Patience { get; init; } = 300;
}
