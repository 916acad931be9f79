using System.Collections.Immutable;
using Nameplate.Engine.Plans;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements;

/// <summary>What a clause means by a gigawatt of a vendor.</summary>
/// <param name="Vendor">The vendor's id.</param>
/// <param name="Measure">delivered, purchased or energised.</param>
/// <param name="At">Where it is written.</param>
public sealed record Counted(string Vendor, string Measure, Location At)
{
    // A sum of monthly additions may miss a whole gigawatt by rounding; a billionth of it is no gigawatt missed.
    private const double Rounding = 1 - 1e-9;

    /// <summary>The ways of counting, as in files.</summary>
    internal static readonly ImmutableArray<string> Measures = ["delivered", "purchased", "energised"];

    /// <summary>What it must look like.</summary>
    internal static readonly ObjectShape Shape = Files.Shapes.Shape.Object("What the agreement counts.")
        .Required("vendor", Files.Shapes.Shape.Reference("Whose hardware.", "vendors"))
        .Optional("measure", Files.Shapes.Shape.Choice("How it is counted: delivered (default), purchased or energised.", [.. Measures]));

    /// <summary>Reads the key <c>counts</c>.</summary>
    internal static Counted? Read(MapNode map, string key) =>
        map.OptionalMap(key) is { } counts ? new Counted(counts.Text("vendor"), counts.TextOr("measure", Measures[0]), counts.At) : null;

    /// <summary>The cumulative capacity counted by month end, MW_it. Hardware counts as purchased when it is delivered.</summary>
    internal Series Capacity(PlanContext context)
    {
        if (context.Plan.TryFind($"{Measure}.{Vendor}", out Series capacity))
        {
            return capacity;
        }

        // A vendor of whom nothing is known at this vintage ships nothing.
        return context.Zero(Dimensions.ItPower);
    }

    /// <summary>By month: 1 where the capacity counted has reached a level.</summary>
    internal Series Reached(PlanContext context, Series level) => Capacity(context) >= level * Rounding;

    /// <summary>By month: 1 where the capacity counted has reached the level that a fact gives.</summary>
    internal Series Reached(PlanContext context, FactRef level) => Reached(context, context.Value(level, Dimensions.ItPower));

    /// <summary>The largest capacity that is committed to the vendor at this vintage, MW_it; null when no commitment is known.</summary>
    internal double? Committed(PlanContext context) =>
        context.Programme.Vendors.FirstOrDefault(vendor => vendor.Id == Vendor)?.Commitment is { } commitment && context.Knows(commitment)
            ? context.LastOf(commitment, Dimensions.ItPower)
            : null;
}
