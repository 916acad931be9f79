using Nameplate.Factory.Hardware;
using Nameplate.Factory.Models;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Performance;

/// <summary>One replica: a model on some accelerators, run by an engine, cut in a certain way.</summary>
/// <remarks>
/// Attention is cut into <see cref="TensorParallel"/> parts and copied <see cref="AttentionDataParallel"/> times, each copy serving its own
/// sequences; layers are cut
/// into <see cref="PipelineParallel"/> stages. The experts are spread over all accelerators of a stage, in <see cref="ExpertParallel"/> groups of
/// whole experts, each group cutting them further.
/// </remarks>
public sealed record ReplicaDesign
{
    /// <summary>What it runs on.</summary>
    public required Accelerator Accelerator { get; init; }

    /// <summary>What it serves.</summary>
    public required LanguageModel Model { get; init; }

    /// <summary>The engine: <c>trtllm</c>, <c>vllm</c>, <c>sglang</c>, <c>atom</c>, ….</summary>
    public required string Engine { get; init; }

    /// <summary>The format of the weights.</summary>
    public required Precision Weights { get; init; }

    /// <summary>The format of the cache.</summary>
    public Precision Kv { get; init; } = Precision.Fp8;

    /// <summary>Parts into which attention is cut, at least 1.</summary>
    public int TensorParallel { get; init; } = 1;

    /// <summary>Groups of experts, at least 1 and at most <see cref="TensorParallel"/> × <see cref="AttentionDataParallel"/>.</summary>
    public int ExpertParallel { get; init; } = 1;

    /// <summary>Copies of attention, at least 1.</summary>
    public int AttentionDataParallel { get; init; } = 1;

    /// <summary>Stages of layers, at least 1.</summary>
    public int PipelineParallel { get; init; } = 1;

    /// <summary>Speculative decoding, or null.</summary>
    public Speculation? Speculation { get; init; }

    /// <summary>Accelerators of one stage.</summary>
    public int StageAccelerators => TensorParallel * AttentionDataParallel;

    /// <summary>All its accelerators.</summary>
    public int Accelerators => StageAccelerators * PipelineParallel;
}
