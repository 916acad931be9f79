using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Telemetry;

/// <summary>A pool whose accelerators report.</summary>
/// <param name="Site">The site's name: the first part of host names.</param>
/// <param name="Name">The pool's name: the second part of host names.</param>
/// <param name="Accelerator">The kind of accelerator; its vendor decides whose metric names are written.</param>
/// <param name="Accelerators">How many there are.</param>
/// <param name="PerNode">Accelerators of one host.</param>
/// <param name="Reporting">How many report: the first of them; at most <paramref name="Accelerators"/>.</param>
public sealed record TelemetryPool(string Site, string Name, Accelerator Accelerator, long Accelerators, int PerNode, long Reporting);
