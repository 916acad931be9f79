using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Nameplate.Factory.Accounting;
using Nameplate.Factory.Cooling;
using Nameplate.Factory.Events;
using Nameplate.Factory.Fleet;
using Nameplate.Factory.Hardware;
using Nameplate.Factory.Models;
using Nameplate.Factory.Performance;
using Nameplate.Factory.Power;
using Nameplate.Factory.Reliability;
using Nameplate.Factory.Serving;
using Nameplate.Factory.Training;
using Nameplate.Factory.Workloads;

namespace Nameplate.Benchmarks.Factory;

/// <summary>A day of 1.5 million accelerators at four sites: training runs, 24,000 experiments, failures and repairs, power every 15 seconds.</summary>
public static class FleetFigures
{
    private const int Sites = 4;
    private const long Day = 86_400_000_000_000;
    private const int ResearchPerSite = 6_000;

    private static readonly PowerCurve Curve = new()
    {
        Accelerator = "bench",
        Idle = 190,
        Maximum = 1150,
        Alpha = 0.6,
        Beta = 1.6,
        ComputeWeight = 1.6,
        MemoryWeight = 0.5,
        Source = "a curve of the usual shape",
    };

    /// <param name="output">Receives what was simulated, seconds of wall clock and memory.</param>
    /// <param name="threads">Sites at once.</param>
    public static void Print(TextWriter output, int threads)
    {
        var clock = Stopwatch.StartNew();
        var results = new (FleetResult Fleet, EnergyResult Energy, long Events, int Samples)[Sites];
        Parallel.For(0, Sites, new ParallelOptions { MaxDegreeOfParallelism = threads }, site => results[site] = Run(site));
        double seconds = clock.Elapsed.TotalSeconds;
        double peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
        var jobs = results.SelectMany(result => result.Fleet.Jobs).ToList();
        long accelerators = results.Sum(result => result.Fleet.Pools.Sum(pool => pool.Accelerators));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {accelerators:N0} accelerators, {jobs.Count:N0} jobs submitted, {jobs.Count(job => job.Status != JobStatus.Waiting):N0} started, {jobs.Count(job => job.Status == JobStatus.Finished):N0} finished
            {results.Sum(result => result.Fleet.Pools.Sum(pool => pool.Failures.Sum())):N0} failures of nodes, {jobs.Sum(job => job.Failures):N0} interruptions, {jobs.Sum(job => job.Preemptions):N0} preemptions
            {results.Sum(result => result.Events):N0} events, {results[0].Samples:N0} samples of power per site and pool, {results.Sum(result => result.Energy.FacilityJoules) / 3.6e12:F2} GWh
            hash {Hash(results):x16}
            wall {seconds:F2} s with {threads} thread(s), peak memory {peak:F0} MiB
            """));
    }

    /// <summary>A day of two million accelerators that serve, minute by minute, as a flow.</summary>
    public static void PrintFlow(TextWriter output)
    {
        const int Replicas = 250_000;
        var replica = new ReplicaDesign
        {
            Accelerator = AcceleratorCatalogue.Find("b200")!,
            Model = ModelCatalogue.Find("llama-3.1-70b")!,
            Engine = "trtllm",
            Weights = Precision.Fp8,
            TensorParallel = 8,
        };
        var clock = Stopwatch.StartNew();
        var kind = new ReplicaKind { Name = "b200", Pool = 0, Accelerators = 8, Steps = new RooflineStepTimes(replica, CoefficientCatalogue.For(replica)), Watts = Curve.Watts };
        var rate = new RateCurve([.. Enumerable.Range(0, 24).Select(hour => (3600.0 * hour, Replicas * (4.0 + Math.Abs(hour - 12) / 3.0)))]);
        var demand = FluidDemand.Of(rate, new LognormalLength(800, 1.1), new LognormalLength(250, 0.9), 86_400);
        var loop = new EventLoop();
        var ledger = new StateLedger([8L * Replicas]);
        var service = new FluidServing(loop, new ServiceDesign { Name = "chat", Replicas = [(kind, Replicas)] }, demand, ledger, new Deaf());
        loop.RunUntil(Day);
        var result = service.Result(Day);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{8 * Replicas:N0} accelerators, {result.Completed:N0} requests, {result.OutputTokens:N0} tokens, ρ {result.Utilisation:F2}, TPOT {result.All.TimePerToken.Mean.Figure * 1e3:F2} ms: wall {clock.Elapsed.TotalSeconds:F2} s"));
    }

    private static (FleetResult Fleet, EnergyResult Energy, long Events, int Samples) Run(int site)
    {
        var design = Design(site);
        var loop = new EventLoop();
        var power = new SitePower(loop, Power(design));
        foreach (var pool in design.Pools)
        {
            power.Connect(pool.Pool, design.Channel, pool.Accelerators, 0, null);
        }

        var fleet = new FleetComponent(loop, design, power);
        loop.RunUntil(Day);
        var energy = power.Result(Day);
        return (fleet.Result(Day), energy, loop.Happened, power.Timeline.Count);
    }

    private static FleetDesign Design(int site)
    {
        var pools = ImmutableArray.Create(Pool("gb200", 0, 262_144, 256), Pool("mi355x", 1, 112_856, 128));
        var jobs = ImmutableArray.CreateBuilder<FleetJob>();
        int[] sizes = [131_072, 65_536, 32_768, 32_768, 16_384, 16_384, 8_192, 8_192, 8_192];
        for (int i = 0; i < sizes.Length; i++)
        {
            jobs.Add(Training($"run-{i}", 0, sizes[i], 3600 * (6 + 5 * i), 1800L * i * 1_000_000_000));
            if (sizes[i] <= 65_536)
            {
                jobs.Add(Training($"amd-{i}", 1, sizes[i] / 2, 3600 * (4 + 5 * i), 2400L * i * 1_000_000_000));
            }
        }

        var template = new FleetJob { Name = "research", Accelerators = 1, WorkSeconds = 1, Kind = JobKind.Research, CheckpointSeconds = 20, RestartSeconds = 90, Load = new StepLoad(0.3, 0.4) };
        jobs.AddRange(JobGenerator.Jobs(JobMix.Kalos, template, ResearchPerSite * 2 / 3, 86_400, (ulong)site + 1, scale: 8));
        jobs.AddRange(JobGenerator.Jobs(JobMix.Seren, template with { Pool = 1, Name = "small" }, ResearchPerSite / 3, 86_400, (ulong)site + 1, scale: 32));
        return new FleetDesign { Site = $"site-{site}", Pools = pools, Jobs = jobs.ToImmutable(), Seed = 1 };
    }

    private static FleetJob Training(string name, int pool, int accelerators, double seconds, long submitted) => new()
    {
        Name = name,
        Pool = pool,
        Accelerators = accelerators,
        WorkSeconds = seconds,
        Submitted = submitted,
        Priority = 10,
        CheckpointSeconds = 30,
        RestartSeconds = 300,
        ClockedShare = 0.9,
    };

    private static FleetPool Pool(string name, int pool, long accelerators, int spares)
        => new() { Name = name, Pool = pool, Accelerators = accelerators, Spares = spares, Reliability = PublishedReliability.Llama3, Watts = Curve.Watts };

    private static PowerDesign Power(FleetDesign design)
    {
        var node = new NodePower { Accelerators = 8, HostWatts = 1200, NetworkWatts = 400, FanWatts = 600, FanDesignHeat = 10_000, Supplies = new SupplyUnits(15_000), Source = "a node of the usual size" };
        ImmutableArray<PowerPool> pools = [.. design.Pools.Select(pool => new PowerPool { Name = pool.Name, Accelerators = pool.Accelerators, Curve = Curve, Node = node })];
        double rated = pools.Sum(pool => pool.RatedWatts);
        return new PowerDesign
        {
            Pools = pools,
            Distribution = LossChain.DoubleConversion(rated),
            Cooling = CoolingPlant.Named("liquid-tower", 1.1 * rated),
            Climate = new ConstantClimate(new AirState(24, 18)),
            StartUtcSeconds = 1_780_000_000,
        };
    }

    /// <summary>FNV-1a of what every job did and every pool's time: the same for any number of threads.</summary>
    private static ulong Hash((FleetResult Fleet, EnergyResult Energy, long Events, int Samples)[] results)
    {
        ulong hash = 14695981039346656037;
        void Mix(double value) => hash = unchecked((hash ^ BitConverter.DoubleToUInt64Bits(value)) * 1099511628211);
        foreach (var (fleet, energy, events, _) in results)
        {
            Mix(events);
            Mix(energy.FacilityJoules);
            foreach (var job in fleet.Jobs)
            {
                Mix(job.Useful);
                Mix(job.Wall);
                Mix(job.Lost);
            }
        }

        return hash;
    }

    /// <summary>Nobody listens.</summary>
    private sealed class Deaf : ISiteMeter
    {
        public void SetPower(int pool, int channel, double watts, long now)
        {
        }
    }
}
