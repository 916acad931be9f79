using Nameplate.Factory.Hardware;
using Nameplate.Factory.Models;
using Nameplate.Files;

namespace Nameplate.Factory.Performance;

/// <summary>The coefficients that ship with the product: <c>coefficients.csv</c> beside this file, written by a fit to the measured tables named
/// there.</summary>
public static class CoefficientCatalogue
{
    private static readonly Lazy<CoefficientSet> Loaded = new(Load);

    /// <summary>All of them.</summary>
    public static CoefficientSet Shipped => Loaded.Value;

    /// <summary>The coefficients of a design with its model's correction, or the nearest that exist, which <see cref="Coefficients.FitSet"/>
    /// names.</summary>
    public static Coefficients For(ReplicaDesign design) => Shipped.For(design);

    /// <summary>The same for a model of no known correction.</summary>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="engine">The engine's name.</param>
    /// <param name="weights">The format of the weights.</param>
    /// <param name="mixture">Whether the model has experts.</param>
    public static Coefficients For(Accelerator accelerator, string engine, Precision weights, bool mixture = false)
    {
        var model = ModelCatalogue.Find(mixture ? "deepseek-r1" : "llama-3.1-70b")!;
        return For(new ReplicaDesign { Accelerator = accelerator, Model = model, Engine = engine, Weights = weights }) with { Correction = 1 };
    }

    private static CoefficientSet Load()
    {
        const string Name = "coefficients.csv";
        using var stream = typeof(CoefficientCatalogue).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"{Name} is not part of this assembly");
        using var reader = new StreamReader(stream);
        var diagnostics = new Diagnostics();
        var set = CoefficientFile.Read(Name, reader.ReadToEnd(), diagnostics);
        return diagnostics.HasErrors ? throw new InvalidOperationException(diagnostics.ToText()) : set;
    }
}
