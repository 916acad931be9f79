using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Programme.Compute;

/// <summary>The <c>compute</c> section.</summary>
internal static class ComputeReader
{
    /// <summary>The section's shape.</summary>
    public static Section Section { get; } = new("compute", Shape.Object("What the accelerators do.")
        .Required("training", Shape.Input("Share of compute that training takes first.", Dimension.None))
        .Required("research", Shape.Input("Share of compute that research takes next.", Dimension.None))
        .Required("utilisation", Shape.Input("Served over possible tokens, averaged over a month.", Dimension.None))
        .Required("availability", Shape.Input("Share of accelerators in service.", Dimension.None))
        .Required("learning", Shape.Input("Growth of tokens per watt of installed hardware by better software.", Dimensions.PerMonth))
        .Required("load", Shape.Input("Average over full-load power.", Dimension.None))
        .Optional("factory", Shape.Object("What the factory simulator says (`nameplate factory coefficients`), for vintages that know it.")
            .Optional("load", Shape.Input("Power under a service's load over the most that the hardware draws; takes the place of 'load'.", Dimension.None))
            .Optional("goodput", Shape.Input("Work kept over wall time of training.", Dimension.None))
            .Optional("throughput", Shape.Map("All tokens per second and IT power of today's hardware, by vendor.", Shape.Input("Tokens per second and IT power.", Dimensions.TokenRatePerItPower))
                .KeyedBy("vendors"))), Required: true);

    /// <summary>Reads the section.</summary>
    public static ComputePlan Read(MapNode root, FactBook facts)
    {
        MapNode map = root.Map("compute");
        return new ComputePlan(
            map.Input("training", facts),
            map.Input("research", facts),
            map.Input("utilisation", facts),
            map.Input("availability", facts),
            map.Input("learning", facts),
            map.Input("load", facts),
            map.OptionalMap("factory") is { } factory
                ? new FactoryFigures(factory.OptionalInput("load", facts), factory.OptionalInput("goodput", facts), factory.InputMap("throughput", facts))
                : null,
            map.At);
    }
}
