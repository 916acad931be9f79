using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Telemetry;

/// <summary>What a pool does at a moment, as the simulation knows it.</summary>
public sealed record PoolActivity
{
    /// <summary>Accelerators that compute: they serve, train, load or write.</summary>
    public required long Busy { get; init; }

    /// <summary>Accelerators that have failed.</summary>
    public long Failed { get; init; }

    /// <summary>Accelerators without power or cooling: their exporters are silent.</summary>
    public long Dark { get; init; }

    /// <summary>How hard the busy ones are driven.</summary>
    public required StepLoad Load { get; init; }

    /// <summary>The share of their memory that the busy ones use, 0 to 1.</summary>
    public required double MemoryUsed { get; init; }

    /// <summary>Their clock as a share of the full clock.</summary>
    public double Frequency { get; init; } = 1.0;

    /// <summary>J that the whole pool has drawn at the devices since the start.</summary>
    public required double DeviceJoules { get; init; }

    /// <summary>W that the whole pool draws at the devices now.</summary>
    public required double DeviceWatts { get; init; }

    /// <summary>The temperature of what cools the accelerators, in °C.</summary>
    public double Coolant { get; init; } = 30.0;
}
