using Nameplate.Factory.Hardware;
using Nameplate.Factory.Performance;
using Nameplate.Files;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Factory.Description;

/// <summary>The <c>coefficients</c> section: what one's own engine makes of the datasheet, in the place of the shipped figures.</summary>
internal sealed class CoefficientSection(MapNode root, InputReader inputs)
{
    public static Section Section { get; } = new("coefficients", Shape.Map("What one's own engine makes of the datasheet, by name: what is left out is as shipped.", Shape.Object("Coefficients.")
        .Required("accelerator", Shape.Text("The accelerator's id."))
        .Required("engine", Shape.Text("The engine."))
        .Required("weights", Shape.Text("The format of the weights."))
        .Optional("memory", Shape.Input("Share of peak memory bandwidth that a step reaches.", Dimension.None))
        .Optional("compute", Shape.Input("Share of peak arithmetic that answers reach.", Dimension.None))
        .Optional("prefill", Shape.Input("Share of peak arithmetic that prompts reach.", Dimension.None))
        .Optional("link", Shape.Input("Share of the link bandwidth that a collective reaches.", Dimension.None))
        .Optional("layer", Shape.Input("Time that a layer takes beside its work.", Dimensions.Time))
        .Optional("host", Shape.Input("Time that a step takes beside its layers.", Dimensions.Time))
        .Optional("sequence", Shape.Input("Time that each sequence adds to a step.", Dimensions.Time))
        .Optional("collective", Shape.Input("Time that a collective takes before its first byte.", Dimensions.Time))
        .Optional("error", Shape.Input("Mean absolute error of these figures on one's own measurements.", Dimension.None))));

    /// <summary>The coefficients of a replica: one's own where they fit, else the shipped ones. Doubts are reported.</summary>
    public Coefficients For(MapNode map, ReplicaDesign design)
    {
        var shipped = CoefficientCatalogue.For(design);
        foreach (var (name, own) in root.Objects("coefficients"))
        {
            if (own.Text("accelerator") == design.Accelerator.Id && own.Text("engine") == design.Engine && Precisions.Parse(own.Text("weights")) == design.Weights)
            {
                return Read(name, own, shipped);
            }
        }

        if (shipped.Extrapolated)
        {
            inputs.Warning(FactoryCodes.Extrapolated, map, map.Has("engine") ? "engine" : "pool",
                $"nobody has measured {design.Accelerator.Id} with {design.Engine} in {Precisions.Name(design.Weights)} here; step times are scaled from {shipped.FitSet}", "write your own figures under 'coefficients'");
        }

        return shipped;
    }

    private Coefficients Read(string name, MapNode map, Coefficients shipped)
    {
        const string Why = "as shipped";
        return shipped with
        {
            MemoryEfficiency = inputs.NumberOr(map, "memory", "1", 0.01, 1, shipped.MemoryEfficiency, Why),
            ComputeEfficiency = inputs.NumberOr(map, "compute", "1", 0.01, 1, shipped.ComputeEfficiency, Why),
            PrefillEfficiency = inputs.NumberOr(map, "prefill", "1", 0.01, 1, shipped.PrefillEfficiency, Why),
            LinkEfficiency = inputs.NumberOr(map, "link", "1", 0.01, 1, shipped.LinkEfficiency, Why),
            LayerSeconds = inputs.NumberOr(map, "layer", "s", 0, 1, shipped.LayerSeconds, Why),
            HostSeconds = inputs.NumberOr(map, "host", "s", 0, 1, shipped.HostSeconds, Why),
            SequenceSeconds = inputs.NumberOr(map, "sequence", "s", 0, 1, shipped.SequenceSeconds, Why),
            CollectiveSeconds = inputs.NumberOr(map, "collective", "s", 0, 1, shipped.CollectiveSeconds, Why),
            Correction = 1,
            Mape = inputs.OptionalNumber(map, "error", "1", 0, 10, "nobody measured it") ?? double.NaN,
            MedianError = double.NaN,
            Rows = 0,
            Extrapolated = false,
            FitSet = name,
            Source = "factory file",
        };
    }
}
