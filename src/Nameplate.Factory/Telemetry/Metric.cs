using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Telemetry;

/// <summary>One metric of an exporter: its name, type and text, and what it says of an accelerator.</summary>
/// <param name="Vendor">Whose accelerators have it.</param>
/// <param name="Name">The exporter's name for it.</param>
/// <param name="Counter">Whether it only ever rises.</param>
/// <param name="Help">The exporter's own text, shortened.</param>
/// <param name="Label">A further label, with a comma before it, or empty.</param>
/// <param name="Value">The value.</param>
internal sealed record Metric(Vendor Vendor, string Name, bool Counter, string Help, string Label, Func<AcceleratorReading, PoolActivity, Accelerator, double> Value);
