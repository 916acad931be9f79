using System.Collections.Immutable;
using Nameplate.Factory.Accounting;
using Nameplate.Factory.Events;
using Nameplate.Factory.Power;
using Nameplate.Factory.Randomness;
using Nameplate.Factory.Serving;
using Nameplate.Factory.Workloads;

namespace Nameplate.Factory.Tests.Serving;

/// <summary>Runs services to the end of their traces.</summary>
internal sealed class ServingRun
{
    public required EnergyMeter Meter { get; init; }

    public required ServingComponent Service { get; init; }

    public required EventLoop Loop { get; init; }

    public required StateLedger Ledger { get; init; }

    public ServingResult Result => Service.Result(Loop.Now);

    public static ReplicaKind Kind(IStepTimes? steps = null) => new()
    {
        Name = "replica",
        Pool = 0,
        Accelerators = 1,
        Steps = steps ?? new AffineStepTimes(),
        MaximumBatch = 64,
        PrefillChunk = 512,
        CacheBytesPerToken = 500_000,
        Watts = static (load, frequency) => 100 + (200 * load.Compute + 100 * load.Memory) * frequency * frequency,
    };

    public static ServiceDesign Design(ReplicaKind kind, int count) => Design([(kind, count)]);

    public static ServiceDesign Design(ImmutableArray<(ReplicaKind Kind, int Count)> replicas) => new() { Name = "service", Replicas = replicas };

    /// <summary>Poisson arrivals with exponential lengths.</summary>
    public static RequestTrace Trace(int count, double rate, double input, double output, ulong seed = 1)
    {
        var gaps = new EntityDraws(seed, "gaps");
        var lengths = new EntityDraws(seed, "lengths");
        var arrivals = new long[count];
        var inputs = new int[count];
        var outputs = new int[count];
        double clock = 0;
        for (int request = 0; request < count; request++)
        {
            clock += gaps.Exponential() / rate;
            arrivals[request] = (long)(clock * 1e9);
            inputs[request] = 1 + (int)(lengths.Exponential() * input);
            outputs[request] = 1 + (int)(lengths.Exponential() * output);
        }

        return new RequestTrace { Arrivals = arrivals, Inputs = inputs, Outputs = outputs };
    }

    public static ServingRun Start(ServiceDesign design, RequestTrace trace, PolicyRegistry? policies = null)
    {
        var loop = new EventLoop();
        long[] pools = new long[design.Replicas.Max(group => group.Kind.Pool) + 1];
        foreach (var (kind, count) in design.Replicas)
        {
            pools[kind.Pool] += count * kind.Accelerators;
        }

        var ledger = new StateLedger(pools);
        var meter = new EnergyMeter();
        var service = new ServingComponent(loop, design, trace, ledger, meter, 0, policies);
        return new ServingRun { Service = service, Loop = loop, Ledger = ledger, Meter = meter };
    }

    public static ServingRun Finish(ServiceDesign design, RequestTrace trace, PolicyRegistry? policies = null)
    {
        var run = Start(design, trace, policies);
        run.ToEnd();
        return run;
    }

    public void Advance(long nanoseconds) => Loop.RunUntil(Loop.Now + nanoseconds);

    public void ToEnd()
    {
        Loop.RunOut();
        Service.Finished.ShouldBeTrue();
        Ledger.Close(Loop.Now);
    }

    /// <summary>Adds up joules.</summary>
    internal sealed class EnergyMeter : ISiteMeter
    {
        private double _watts;
        private long _since;

        public double Joules { get; private set; }

        public void SetPower(int pool, int channel, double watts, long now)
        {
            Joules += _watts * (now - _since) * 1e-9;
            _watts = watts;
            _since = now;
        }
    }
}
