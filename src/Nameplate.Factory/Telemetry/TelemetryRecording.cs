namespace Nameplate.Factory.Telemetry;

/// <summary>Writes a whole simulation's telemetry down, snapshot by snapshot.</summary>
public static class TelemetryRecording
{
    /// <summary>One text with timestamps, which <c>promtool tsdb create-blocks-from openmetrics</c> reads.</summary>
    /// <param name="session">The simulation, at its start.</param>
    /// <param name="interval">Nanoseconds between snapshots, above 0.</param>
    /// <param name="to">Where to.</param>
    /// <param name="stop">Looked at between snapshots.</param>
    /// <returns>The number of snapshots.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static int ToStream(ITelemetrySession session, long interval, Stream to, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval);
        var sampler = new TelemetrySampler(session);
        var writer = new TelemetryWriter(sampler);
        int count = 0;
        for (long now = 0; now <= session.Length; now += interval, count++)
        {
            stop.ThrowIfCancellationRequested();
            sampler.Snapshot(now);
            writer.Write(to, TelemetryFormat.OpenMetrics, timestamps: true, end: now > session.Length - interval);
        }

        return count;
    }

    /// <summary>One text per snapshot, each as a scrape would have seen it.</summary>
    /// <param name="session">The simulation, at its start.</param>
    /// <param name="interval">Nanoseconds between snapshots, above 0.</param>
    /// <param name="open">Opens the text of a snapshot, by its number from 0.</param>
    /// <param name="stop">Looked at between snapshots.</param>
    /// <returns>The number of snapshots.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static int ToFiles(ITelemetrySession session, long interval, Func<int, Stream> open, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval);
        var sampler = new TelemetrySampler(session);
        var writer = new TelemetryWriter(sampler);
        int count = 0;
        for (long now = 0; now <= session.Length; now += interval, count++)
        {
            stop.ThrowIfCancellationRequested();
            sampler.Snapshot(now);
            using var file = open(count);
            writer.Write(file, TelemetryFormat.OpenMetrics, timestamps: false);
        }

        return count;
    }
}
