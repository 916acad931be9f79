using System.Collections.Immutable;
using Nameplate.Engine.Numerics;

namespace Nameplate.Factory.Training;

/// <summary>How fast accelerators train, fitted to measured runs.</summary>
/// <remarks>A step takes FLOP ÷ (accelerators · speed · the model's factor) seconds and, for each doubling beyond eight accelerators, the model's
/// overhead of synchronising. Speed ÷ peak is the MFU of a busy accelerator.</remarks>
public sealed record TrainingSpeed
{
    private const int Node = 8;

    /// <summary>Useful FLOP/s of one accelerator by its id, where the model's factor is 1.</summary>
    public required ImmutableSortedDictionary<string, double> Speeds { get; init; }

    /// <summary>What a model's steps reach of that, by benchmark.</summary>
    public required ImmutableSortedDictionary<string, double> Factors { get; init; }

    /// <summary>Seconds per step and doubling, by benchmark.</summary>
    public required ImmutableSortedDictionary<string, double> Overheads { get; init; }

    /// <summary>The fit to the 109 rows of MLPerf Training v5.1 that train Llama models (MLCommons, training_results_v5.1, 2026-01-12, Apache-2.0).</summary>
    /// <remarks>Five-fold cross-validation by row: mean absolute error of the minutes 8.9 %, median 6.6 %; by accelerator 3 to 15 %. The precision is what each
    /// submitter used, eight or four bits.</remarks>
    public static TrainingSpeed Mlperf51 { get; } = new()
    {
        Speeds = Table(
            ("b200", 1.50775e15), ("b300", 1.65825e15), ("gb200", 1.91549e15), ("gb300", 2.32938e15), ("h100", 0.514245e15), ("h200", 0.672507e15),
            ("mi300x", 0.555769e15), ("mi325x", 0.754362e15), ("mi350x", 1.34035e15), ("mi355x", 1.60902e15)),
        Factors = Table(("llama2_70b_lora", 0.949652), ("llama31_405b", 1.24023), ("llama31_8b", 0.849049)),
        Overheads = Table(("llama2_70b_lora", 0.0189786), ("llama31_405b", 0.0410938), ("llama31_8b", 0.0118446)),
    };

    /// <summary>Whether a row's accelerator and benchmark are known.</summary>
    public bool Knows(MlperfRow row) => Speeds.ContainsKey(row.Accelerator) && Factors.ContainsKey(row.Benchmark);

    /// <summary>Minutes to the target.</summary>
    /// <param name="row">A run; its measured minutes are not looked at.</param>
    /// <exception cref="KeyNotFoundException">Accelerator or benchmark is not known.</exception>
    public double Minutes(MlperfRow row)
    {
        var benchmark = MlperfBenchmark.Find(row.Benchmark) ?? throw new KeyNotFoundException($"No benchmark {row.Benchmark}.");
        double compute = benchmark.StepFlop(row.GlobalBatch) / (row.Accelerators * Speeds[row.Accelerator] * Factors[row.Benchmark]);
        return benchmark.Sequences(row.GlobalBatch) / row.GlobalBatch * (compute + Overheads[row.Benchmark] * Doublings(row.Accelerators)) / 60;
    }

    /// <summary>The share of a peak that a busy accelerator reaches on a model.</summary>
    /// <param name="accelerator">Its id.</param>
    /// <param name="benchmark">The model, by its benchmark.</param>
    /// <param name="peak">Dense FLOP/s at the precision that is meant.</param>
    public double BusyMfu(string accelerator, string benchmark, double peak) => Speeds[accelerator] * Factors[benchmark] / peak;

    internal static double Doublings(int accelerators) => Math.Max(0, Functions.Log((double)accelerators / Node) / Functions.Log(2));

    private static ImmutableSortedDictionary<string, double> Table(params (string Key, double Value)[] rows)
        => rows.ToImmutableSortedDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);
}
