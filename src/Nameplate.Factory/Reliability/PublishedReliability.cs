namespace Nameplate.Factory.Reliability;

/// <summary>Failure rates and repair times that fleets have published.</summary>
public static class PublishedReliability
{
    /// <summary>Accelerators of the nodes that all these rates are about.</summary>
    public const int NodeSize = 8;

    private const double Day = NodeReliability.SecondsPerDay;
    private const double Llama3NodeDays = 16_384 / NodeSize * 54;

    /// <summary>How long 584 faults kept 8-accelerator servers away: median 0.85 d, mean 5.5 d, nine in ten within 13 d.</summary>
    /// <remarks>Four lognormals by <see cref="RepairFit"/> with a floor of 0.005 d to all 584 faults. Fitted to one half of the nodes and held against the
    /// other it stands 0.08 from the measured distribution (Kolmogorov's distance), within what two samples of that size differ by anyway.
    /// StepFun, InfiniteHBD-Trace, github stepfun-ai/InfiniteHBD-Trace, 2025-05-21, Apache-2.0.</remarks>
    public static RepairTimes InfiniteHbdRepair { get; } = new(
        (0.1530912796, 8.5999968646e-3 * Day, 0.3563949806), (0.1920207346, 7.9334549472e-2 * Day, 0.7993214348),
        (0.5320050323, 1.6287452250 * Day, 1.0061714832), (0.1228829535, 24.028984036 * Day, 0.8331140407));

    /// <summary>InfiniteHBD's servers: one fault per 238 days, 2.3 % of their time away.</summary>
    public static NodeReliability InfiniteHbd { get; } = NodeReliability.Of(
        1000.0 * 584 / (FaultTrace.InfiniteHbdNodes * FaultTrace.InfiniteHbdDays), InfiniteHbdRepair,
        "StepFun, InfiniteHBD-Trace, 2025-05-21 (Apache-2.0): 584 faults of 400 servers in 348 days");

    /// <summary>Meta's research cluster RSC-1: 6.5 failures per 1,000 node-days that interrupt jobs; repairs as InfiniteHBD's.</summary>
    public static NodeReliability Rsc1 { get; } = NodeReliability.Of(
        6.5, InfiniteHbdRepair, "A. Kokolis et al. (Meta), Revisiting Reliability in Large-Scale Machine Learning Research Clusters, arXiv 2410.21680, 2024; repairs: InfiniteHBD-Trace");

    /// <summary>The pre-training of Llama 3 on 2,048 nodes: 419 unexpected interruptions in 54 days, 3.8 per 1,000 node-days, by cause; repairs as InfiniteHBD's.</summary>
    /// <remarks>Accelerators 268 (GPUs 148, HBM3 72, SRAM 19, system processor 17, silent corruption 6, heat and sensors 6), network 42, hosts 46, software 63,
    /// after which a job starts again on the same nodes. The paper's table lists interruptions by cause; the grouping is ours.</remarks>
    public static NodeReliability Llama3 { get; } = new()
    {
        Classes = [Of("accelerator", 268, InfiniteHbdRepair), Of("network", 42, InfiniteHbdRepair), Of("host", 46, InfiniteHbdRepair), Of("software", 63, null)],
        Source = "A. Grattafiori et al. (Meta), The Llama 3 Herd of Models, arXiv 2407.21783, 2024, table 5; repairs: InfiniteHBD-Trace",
    };

    private static FailureClass Of(string name, int interruptions, RepairTimes? repair)
        => new() { Name = name, PerThousandNodeDays = 1000 * interruptions / Llama3NodeDays, Repair = repair };
}
