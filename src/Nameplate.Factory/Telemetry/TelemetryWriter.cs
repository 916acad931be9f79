using System.Buffers;
using System.Globalization;
using System.Text;
using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Telemetry;

/// <summary>Writes snapshots as text, family by family, without ever holding more than a few kilobytes of it.</summary>
/// <remarks>NVIDIA's accelerators carry the labels <c>gpu, UUID, device, modelName, Hostname</c>, AMD's <c>card_model, gpu_compute_partition_type, gpu_id, gpu_partition_id, hostname, serial_number</c>.</remarks>
public sealed class TelemetryWriter
{
    private const int Flush = 1 << 15;

    private readonly TelemetrySampler _sampler;
    private readonly byte[][][] _labels;
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * Flush);

    /// <summary>Prepares the labels of all accelerators that report.</summary>
    public TelemetryWriter(TelemetrySampler sampler)
    {
        _sampler = sampler;
        _labels = [.. sampler.Session.Pools.Select((pool, i) => Labels(pool, sampler.Readings(i).Length))];
    }

    /// <summary>The value of the header Content-Type for a format.</summary>
    public static string ContentType(TelemetryFormat format) => format == TelemetryFormat.OpenMetrics
        ? "application/openmetrics-text; version=1.0.0; charset=utf-8"
        : "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Writes the latest snapshot.</summary>
    /// <param name="to">Where to; it is not closed.</param>
    /// <param name="format">The format.</param>
    /// <param name="timestamps">Whether each sample carries the simulated time.</param>
    /// <param name="end">Whether the text ends here: OpenMetrics wants a last line.</param>
    public void Write(Stream to, TelemetryFormat format, bool timestamps, bool end = true)
    {
        string time = timestamps ? Time(format) : "";
        foreach (var metric in Metrics.All)
        {
            bool declared = false;
            for (int pool = 0; pool < _labels.Length; pool++)
            {
                if (_sampler.Session.Pools[pool].Accelerator.Vendor == metric.Vendor && _labels[pool].Length > 0)
                {
                    if (!declared)
                    {
                        Declare(metric.Name, metric.Counter, metric.Help, format);
                        declared = true;
                    }

                    Samples(to, metric, pool, time);
                }
            }
        }

        Sites(format, time);
        if (end && format == TelemetryFormat.OpenMetrics)
        {
            Text("# EOF\n");
        }

        Drain(to);
    }

    private void Samples(Stream to, Metric metric, int pool, string time)
    {
        var readings = _sampler.Readings(pool);
        var activity = _sampler.Activities[pool];
        var accelerator = _sampler.Session.Pools[pool].Accelerator;
        for (int i = 0; i < readings.Length; i++)
        {
            if (readings[i].State == 3)
            {
                continue;
            }

            Text(metric.Name);
            Text("{");
            _buffer.Write(_labels[pool][i]);
            Text(metric.Label);
            Text("} ");
            Number(metric.Value(readings[i], activity, accelerator));
            Text(time);
            Text("\n");
            if (_buffer.WrittenCount >= Flush)
            {
                Drain(to);
            }
        }
    }

    private void Sites(TelemetryFormat format, string time)
    {
        var sites = _sampler.Session.Sites();
        Family("nameplate_facility_power_watts", "Power that the facility draws.", static s => s.FacilityWatts);
        Family("nameplate_it_power_watts", "Power that the nodes draw.", static s => s.ItWatts);
        Family("nameplate_cooling_power_watts", "Power that the cooling draws.", static s => s.CoolingWatts);
        Family("nameplate_facility_energy_joules", "Energy that the facility has drawn since the start.", static s => s.FacilityJoules);
        Family("nameplate_wet_bulb_celsius", "Wet-bulb temperature outside.", static s => s.WetBulb);

        void Family(string name, string help, Func<SiteActivity, double> value)
        {
            for (int i = 0; i < sites.Count; i++)
            {
                if (i == 0)
                {
                    Declare(name, counter: false, help, format);
                }

                Text($"{name}{{site=\"{Escape(sites[i].Site)}\"}} ");
                Number(value(sites[i]));
                Text(time);
                Text("\n");
            }
        }
    }

    private void Declare(string name, bool counter, string help, TelemetryFormat format)
    {
        string type = !counter ? "gauge" : format == TelemetryFormat.OpenMetrics ? "unknown" : "counter";
        Text(format == TelemetryFormat.OpenMetrics ? $"# TYPE {name} {type}\n# HELP {name} {help}\n" : $"# HELP {name} {help}\n# TYPE {name} {type}\n");
    }

    private string Time(TelemetryFormat format)
    {
        long milliseconds = _sampler.Session.StartUtcMilliseconds + _sampler.Now / 1_000_000;
        return format == TelemetryFormat.OpenMetrics
            ? string.Create(CultureInfo.InvariantCulture, $" {milliseconds / 1000}.{milliseconds % 1000:D3}")
            : string.Create(CultureInfo.InvariantCulture, $" {milliseconds}");
    }

    private void Number(double value)
    {
        var span = _buffer.GetSpan(32);
        value.TryFormat(span, out int written, default, CultureInfo.InvariantCulture);
        _buffer.Advance(written);
    }

    private void Text(string text)
    {
        int size = Encoding.UTF8.GetBytes(text, _buffer.GetSpan(3 * text.Length + 1));
        _buffer.Advance(size);
    }

    private void Drain(Stream to)
    {
        to.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    private static byte[][] Labels(TelemetryPool pool, int count)
    {
        byte[][] labels = new byte[count][];
        ulong key = Engine.Randomness.DriverKey.Of($"{pool.Site}/{pool.Name}");
        for (int i = 0; i < count; i++)
        {
            string host = string.Create(CultureInfo.InvariantCulture, $"{pool.Site}-{pool.Name}-{i / pool.PerNode:D5}");
            int slot = i % pool.PerNode;
            string id = unchecked($"{key ^ (ulong)i * 0x9E3779B97F4A7C15UL:x16}");
            string text = pool.Accelerator.Vendor == Vendor.Nvidia
                ? string.Create(CultureInfo.InvariantCulture, $"gpu=\"{slot}\",UUID=\"GPU-{id[..8]}-{id[8..12]}-{id[12..]}-0000-{i:x12}\",device=\"nvidia{slot}\",modelName=\"{Escape(pool.Accelerator.Name)}\",Hostname=\"{Escape(host)}\"")
                : string.Create(CultureInfo.InvariantCulture, $"card_model=\"{Escape(pool.Accelerator.Name)}\",gpu_compute_partition_type=\"spx\",gpu_id=\"{slot}\",gpu_partition_id=\"0\",hostname=\"{Escape(host)}\",serial_number=\"{id[..12]}\"");
            labels[i] = Encoding.UTF8.GetBytes(text);
        }

        return labels;
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n");
}
