using Nameplate.Factory.Hardware;
using Nameplate.Factory.Models;
using Nameplate.Factory.Performance;

namespace Nameplate.Factory.Tests.Performance;

/// <summary>Designs that the tests share.</summary>
internal static class Designs
{
    public static Coefficients Usual { get; } = new()
    {
        MemoryEfficiency = 0.8,
        ComputeEfficiency = 0.4,
        PrefillEfficiency = 0.6,
        LayerSeconds = 10e-6,
        HostSeconds = 500e-6,
        SequenceSeconds = 10e-6,
        CollectiveSeconds = 8e-6,
        FitSet = "test",
        Source = "test",
    };

    public static Coefficients Datasheet { get; } = Usual with
    {
        MemoryEfficiency = 1,
        ComputeEfficiency = 1,
        PrefillEfficiency = 1,
        LayerSeconds = 0,
        HostSeconds = 0,
        SequenceSeconds = 0,
        CollectiveSeconds = 0,
        LinkEfficiency = 1,
    };

    public static ReplicaDesign Of(string accelerator, string model, Precision weights, int tensor = 1, int copies = 1, string engine = "vllm") => new()
    {
        Accelerator = AcceleratorCatalogue.Find(accelerator)!,
        Model = ModelCatalogue.Find(model)!,
        Engine = engine,
        Weights = weights,
        Kv = weights == Precision.Bf16 ? Precision.Bf16 : Precision.Fp8,
        TensorParallel = tensor,
        AttentionDataParallel = copies,
    };

    /// <summary>Dense, mixture with latent attention, windows, fixed states, copies of attention.</summary>
    public static IReadOnlyList<ReplicaDesign> Various { get; } =
    [
        Of("a100", "llama-2-7b", Precision.Bf16),
        Of("h100", "llama-3.1-70b", Precision.Fp8, 4),
        Of("h200", "deepseek-r1", Precision.Fp8, 8),
        Of("b200", "gpt-oss-120b", Precision.Fp4, 2),
        Of("h100", "gemma-3-27b", Precision.Bf16, 2),
        Of("b300", "qwen3.5-397b-a17b", Precision.Fp8, 4),
        Of("mi355x", "deepseek-r1", Precision.Fp4, 1, 8, "sglang"),
    ];
}
