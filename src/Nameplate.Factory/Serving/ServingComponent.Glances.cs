namespace Nameplate.Factory.Serving;

/// <summary>What can be looked at while the service runs, without touching it.</summary>
public sealed partial class ServingComponent
{
    /// <summary>The counters now.</summary>
    internal ServingGlance Glance() => new(_arrived, _outputTokens, _present, Statistics.FirstTokens(), Statistics.PerTokens());
}
