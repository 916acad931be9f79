namespace Nameplate.Factory.Telemetry;

/// <summary>A simulation that can be stopped at a moment and looked at.</summary>
public interface ITelemetrySession
{
    /// <summary>The pools that report.</summary>
    IReadOnlyList<TelemetryPool> Pools { get; }

    /// <summary>How long the simulation is, in nanoseconds.</summary>
    long Length { get; }

    /// <summary>When the simulation starts, in milliseconds since 1970-01-01T00:00Z; decides timestamps.</summary>
    long StartUtcMilliseconds { get; }

    /// <summary>Simulates up to a moment.</summary>
    /// <param name="now">Nanoseconds from the start; never before the moment reached.</param>
    void AdvanceTo(long now);

    /// <summary>What a pool does now.</summary>
    PoolActivity Activity(int pool);

    /// <summary>The meters of the sites now.</summary>
    IReadOnlyList<SiteActivity> Sites();
}
