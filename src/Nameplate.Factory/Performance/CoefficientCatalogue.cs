using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Performance;

/// <summary>The coefficients that ship with the product.</summary>
public static class CoefficientCatalogue
{
    /// <summary>The coefficients of an accelerator, an engine and a format, or the nearest that exist, which <see cref="Coefficients.FitSet"/> names.</summary>
    public static Coefficients For(Accelerator accelerator, string engine, Precision weights) => new()
    {
        MemoryEfficiency = 0.8,
        ComputeEfficiency = 0.5,
        LayerSeconds = 20e-6,
        HostSeconds = 1e-3,
        SequenceSeconds = 5e-6,
        CollectiveSeconds = 5e-6,
        FitSet = $"{accelerator.Id} {engine} {Precisions.Name(weights)}",
        Source = "datasheet figures with usual efficiencies",
        Extrapolated = true,
    };
}
