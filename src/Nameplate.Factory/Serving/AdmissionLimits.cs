namespace Nameplate.Factory.Serving;

/// <summary>The numbers that admission policies go by; each reads its own.</summary>
public sealed record AdmissionLimits
{
    /// <summary>For <c>queue-limit</c>: requests that may wait or run per replica that is up.</summary>
    public double OutstandingPerReplica { get; init; } = double.PositiveInfinity;

    /// <summary>For <c>token-bucket</c>: tokens (prompt and answer) admitted per second in the long run.</summary>
    public double TokensPerSecond { get; init; } = double.PositiveInfinity;

    /// <summary>For <c>token-bucket</c>: tokens that may be admitted at once after a pause.</summary>
    public double BurstTokens { get; init; } = 1e6;

    /// <summary>For <c>slo-shed</c>: a request is refused when its expected time to first token exceeds this many times its class's target.</summary>
    public double Slack { get; init; } = 1;
}
