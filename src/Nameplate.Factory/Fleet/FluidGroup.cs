using Nameplate.Factory.Accounting;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Fleet;

/// <summary>The replicas of one kind as a flow.</summary>
internal sealed class FluidGroup
{
    public FluidGroup(ReplicaKind kind, int count, FluidLengths lengths)
    {
        Kind = kind;
        Count = count;
        Up = count;
        Steps = kind.Steps;
        Replica = new FluidReplica(kind, Steps, lengths);
    }

    public ReplicaKind Kind { get; }

    public int Count { get; }

    /// <summary>Replicas with power.</summary>
    public int Up { get; set; }

    public double Frequency { get; set; } = 1;

    public IStepTimes Steps { get; set; }

    public FluidReplica Replica { get; set; }

    /// <summary>Requests per second that it gets now.</summary>
    public double Rate { get; set; }

    /// <summary>Requests that wait because more came than could be served.</summary>
    public double Backlog { get; set; }

    /// <summary>Whether it works at its capacity because of the backlog or the rate.</summary>
    public bool Full { get; set; }

    public FluidPoint? Point { get; set; }

    /// <summary>Its accelerators by state: prefill, decode, waiting, dark.</summary>
    public long[] Accelerators { get; } = new long[4];

    public double Served { get; set; }

    public double Possible { get; set; }

    public double BusySeconds { get; set; }

    public double UpSeconds { get; set; }

    public double SequenceSeconds { get; set; }

    public double PresentSeconds { get; set; }

    /// <summary>Steps of all its replicas.</summary>
    public double StepCount { get; set; }

    public double DecodeSeconds { get; set; }

    public double DecodeSteps { get; set; }

    /// <summary>Requests per second that all replicas with power can complete.</summary>
    public double Capacity => Replica.Capacity * Up;

    /// <summary>Requests in the replicas and before them.</summary>
    public double Present => Point is null ? Backlog : Backlog + Up * Point.Sequences + Inflow * Point.Before;

    public static AcceleratorState State(int place) => place switch
    {
        0 => AcceleratorState.Prefill,
        1 => AcceleratorState.Decode,
        2 => AcceleratorState.Waiting,
        _ => AcceleratorState.Dark,
    };

    /// <summary>Requests per second that enter the replicas.</summary>
    private double Inflow => Full ? Capacity : Rate;

    /// <summary>The shares of time in steps with prompts and in steps that only decode.</summary>
    public (double Prefill, double Decode) BusyShares()
    {
        if (Point is null)
        {
            return (0, 0);
        }

        double idle = 1 - Point.Busy, prefill = Math.Max(0, Point.Shares[0] - idle), decode = 0;
        for (int n = 1; n < Point.Shares.Length; n++)
        {
            prefill += Point.Shares[n] * Point.Levels[n].PrefillShare;
            decode += Point.Shares[n] * (1 - Point.Levels[n].PrefillShare);
        }

        return (prefill, decode);
    }

    /// <summary>Device watts of its accelerators that have power.</summary>
    public double Watts()
    {
        double each = Kind.Watts(default, Frequency);
        if (Point is null)
        {
            return 0;
        }

        double idle = 1 - Point.Busy, watts = idle * each;
        for (int n = 0; n < Point.Shares.Length; n++)
        {
            var level = Point.Levels[n];
            double share = n == 0 ? Math.Max(0, Point.Shares[0] - idle) : Point.Shares[n];
            if (share > 1e-9)
            {
                double prefill = n == 0 ? 1 : level.PrefillShare;
                watts += share * prefill * Kind.Watts(Steps.Load(Replica.Shape(n, level.Tokens)), Frequency);
                watts += n == 0 ? 0 : share * (1 - prefill) * Kind.Watts(Steps.Load(Replica.Shape(n, 0)), Frequency);
            }
        }

        return watts * Up * Kind.Accelerators;
    }

    /// <summary>Books a steady piece of time.</summary>
    public void Flow(double seconds, FluidLengths lengths, FluidTimes times, int half, ServiceDesign design)
    {
        double before = Backlog, arrived = Rate * seconds, served = Math.Min(Inflow * seconds, Backlog + arrived);
        Backlog = Full ? Math.Max(0, Backlog + arrived - served) : 0;
        Backlog = Backlog < 1e-6 ? 0 : Backlog;
        UpSeconds += Up * seconds;
        PresentSeconds += (before + Backlog) / 2 * seconds;
        if (Point is null)
        {
            return;
        }

        Served += served;
        Possible += Capacity * seconds;
        if (arrived > 0)
        {
            times.Add(Point, arrived, lengths, Full ? before / Capacity : 0, Full ? Backlog / Capacity : 0, half, design);
        }

        BusySeconds += Point.Busy * Up * seconds;
        SequenceSeconds += Point.Sequences * Up * seconds;
        PresentSeconds += (Point.Sequences * Up + Inflow * Point.Before) * seconds;
        for (int n = 1; n < Point.Shares.Length; n++)
        {
            var level = Point.Levels[n];
            double steps = Point.Shares[n] / level.Step * Up * seconds;
            StepCount += steps;
            DecodeSteps += steps * (1 - level.MixedShare);
            DecodeSeconds += steps * (1 - level.MixedShare) * level.Decode;
        }
    }
}
