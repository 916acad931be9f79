using System.Globalization;
using System.Text;
using Nameplate.Factory.Hardware;
using Nameplate.Factory.Telemetry;

namespace Nameplate.Factory.Tests.Telemetry;

/// <summary>Telemetry looks like the exporters' and agrees with the simulation.</summary>
public sealed class TelemetryTests
{
    private const long Second = 1_000_000_000L;

    [Fact]
    public void Joules_of_all_accelerators_add_up_to_the_pools()
    {
        var session = new MadeUpSession();
        var sampler = new TelemetrySampler(session);
        for (int i = 0; i <= 40; i++)
        {
            sampler.Snapshot(i * 15 * Second);
            for (int pool = 0; pool < 2; pool++)
            {
                double sum = Enumerable.Range(0, 25).Sum(a => sampler.Joules(pool, a));
                sum.ShouldBe(session.Activity(pool).DeviceJoules, 1e-9 * Math.Max(1, sum));
            }
        }
    }

    [Fact]
    public void Watts_of_all_accelerators_add_up_to_the_pools()
    {
        var session = new MadeUpSession();
        var sampler = new TelemetrySampler(session);
        sampler.Snapshot(30 * Second);
        Enumerable.Range(0, 25).Sum(a => sampler.Watts(0, a)).ShouldBe(session.Activity(0).DeviceWatts, 1e-6);
    }

    [Fact]
    public void Counters_never_fall()
    {
        var sampler = new TelemetrySampler(new MadeUpSession());
        double[] before = new double[25];
        for (int i = 0; i <= 40; i++)
        {
            sampler.Snapshot(i * 15 * Second);
            for (int a = 0; a < 25; a++)
            {
                sampler.Joules(0, a).ShouldBeGreaterThanOrEqualTo(before[a]);
                before[a] = sampler.Joules(0, a);
            }
        }
    }

    [Theory]
    [InlineData(TelemetryFormat.OpenMetrics)]
    [InlineData(TelemetryFormat.Prometheus)]
    public void Families_stand_together_with_their_type_and_no_series_comes_twice(TelemetryFormat format)
    {
        string text = Text(format, timestamps: false);
        HashSet<string> families = [], series = [];
        string family = "";
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
            {
                family = line.Split(' ')[2];
                families.Add(family).ShouldBeTrue(line);
            }
            else if (!line.StartsWith('#'))
            {
                line.StartsWith(family + "{", StringComparison.Ordinal).ShouldBeTrue(line);
                series.Add(line[..line.LastIndexOf(' ')]).ShouldBeTrue(line);
                double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(0);
            }
        }

        text.EndsWith("# EOF\n", StringComparison.Ordinal).ShouldBe(format == TelemetryFormat.OpenMetrics);
        families.Count.ShouldBe(13 + 13 + 5);
    }

    [Fact]
    public void Names_and_labels_are_the_exporters()
    {
        string text = Text(TelemetryFormat.Prometheus, timestamps: false);
        text.ShouldContain("# TYPE DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION counter\n");
        text.ShouldContain("DCGM_FI_DEV_GPU_UTIL{gpu=\"0\",UUID=\"GPU-");
        text.ShouldContain(",device=\"nvidia3\",modelName=\"NVIDIA H200 SXM\",Hostname=\"site-n-00001\"}");
        text.ShouldContain("gpu_package_power{card_model=\"AMD Instinct MI355X\",gpu_compute_partition_type=\"spx\",gpu_id=\"0\",gpu_partition_id=\"0\",hostname=\"site-a-00000\",serial_number=\"");
        text.ShouldContain("clock_type=\"system\"");
        text.ShouldContain("nameplate_facility_power_watts{site=\"site\"} 50000\n");
    }

    // The lists of the two exporters, as their repositories publish them.
    [Fact]
    public void Every_name_is_in_the_exporters_lists()
    {
        string nvidia = File.ReadAllText(Workloads.SharedData.Require("telemetry/dcgm_dcp_counters.csv")) + File.ReadAllText(Workloads.SharedData.Require("telemetry/dcgm_default_counters.csv"));
        string amd = File.ReadAllText(Workloads.SharedData.Require("telemetry/amd_metrics_list.md"));
        foreach (string line in Text(TelemetryFormat.Prometheus, timestamps: false).Split('\n').Where(static l => l.StartsWith("# TYPE", StringComparison.Ordinal)))
        {
            string name = line.Split(' ')[2];
            if (name.StartsWith("DCGM", StringComparison.Ordinal))
            {
                nvidia.ShouldContain(name);
            }
            else if (!name.StartsWith("nameplate", StringComparison.Ordinal))
            {
                amd.ShouldContain(name.ToUpperInvariant());
            }
        }
    }

    [Fact]
    public void Dark_accelerators_are_silent_and_failed_ones_say_so()
    {
        string text = Text(TelemetryFormat.Prometheus, timestamps: false);
        text.Split('\n').Count(static l => l.StartsWith("DCGM_FI_DEV_GPU_UTIL{", StringComparison.Ordinal)).ShouldBe(23);
        text.Split('\n').Count(static l => l.StartsWith("DCGM_FI_DEV_XID_ERRORS{", StringComparison.Ordinal) && l.EndsWith(" 79", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_recording_is_one_text_with_simulated_times_and_one_end()
    {
        using var to = new MemoryStream();
        TelemetryRecording.ToStream(new MadeUpSession(), 60 * Second, to, TestContext.Current.CancellationToken).ShouldBe(11);
        string text = Encoding.UTF8.GetString(to.ToArray());
        text.Split("# EOF").Length.ShouldBe(2);
        text.ShouldContain(" 1700000060.000\n");
    }

    [Fact]
    public void The_same_simulation_writes_the_same_bytes() => Text(TelemetryFormat.OpenMetrics, true).ShouldBe(Text(TelemetryFormat.OpenMetrics, true));

    private static string Text(TelemetryFormat format, bool timestamps)
    {
        var sampler = new TelemetrySampler(new MadeUpSession());
        sampler.Snapshot(15 * Second);
        using var to = new MemoryStream();
        new TelemetryWriter(sampler).Write(to, format, timestamps);
        return Encoding.UTF8.GetString(to.ToArray());
    }

    private sealed class MadeUpSession : ITelemetrySession
    {
        private double _seconds;

        public IReadOnlyList<TelemetryPool> Pools { get; } =
        [
            new("site", "n", AcceleratorCatalogue.Find("h200")!, 25, 8, 25),
            new("site", "a", AcceleratorCatalogue.Find("mi355x")!, 25, 8, 25),
        ];

        public long Length => 600 * Second;

        public long StartUtcMilliseconds => 1_700_000_000_000;

        public void AdvanceTo(long now) => _seconds = now * 1e-9;

        public PoolActivity Activity(int pool) => new()
        {
            Busy = 10 + (int)(_seconds / 60) % 5,
            Failed = 1,
            Dark = 2,
            Load = new(0.25, 0.5),
            MemoryUsed = 0.8,
            DeviceJoules = 12_000 * _seconds,
            DeviceWatts = 12_000,
        };

        public IReadOnlyList<SiteActivity> Sites() => [new("site", 50_000, 40_000, 5_000, 50_000 * _seconds, 12)];
    }
}
