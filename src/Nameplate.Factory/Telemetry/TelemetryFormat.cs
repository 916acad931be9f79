namespace Nameplate.Factory.Telemetry;

/// <summary>How samples are written down.</summary>
public enum TelemetryFormat
{
    /// <summary>OpenMetrics 1.0 text. Counters keep their exporters' names, which lack the ending <c>_total</c> that OpenMetrics wants; they are declared <c>unknown</c>.</summary>
    OpenMetrics,

    /// <summary>Prometheus text 0.0.4, as the exporters themselves write it.</summary>
    Prometheus,
}
