using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Programme.Accounts;

/// <summary>The <c>parties</c> section: who is who, and what they pay beside the programme.</summary>
internal static class PartyReader
{
    /// <summary>The section's shape.</summary>
    public static Section Section { get; } =
        new("parties", Shape.Map("Who is bound by agreements, pays or is paid, by id.", PartyShape()), Required: true);

    /// <summary>The parties' names by id.</summary>
    public static ImmutableArray<(string Id, string Name)> ReadNames(MapNode root) =>
        [.. root.Objects("parties").Select(p => (p.Id, p.Map.Text("name")))];

    /// <summary>What parties pay beside the programme; mistakes that a shape cannot see are reported.</summary>
    public static ImmutableArray<PartyOutgoings> ReadOutgoings(MapNode root, FactBook facts, Diagnostics diagnostics)
    {
        string buyer = root.Text("buyer");
        var outgoings = ImmutableArray.CreateBuilder<PartyOutgoings>();
        foreach ((string id, MapNode map) in root.Objects("parties"))
        {
            if (map.OptionalInput("outgoings", facts) is { } amount)
            {
                if (id == buyer)
                {
                    diagnostics.Error(
                        "NP2501",
                        map["outgoings"]!.At,
                        $"'{id}' is the buyer: its accounts are kept in full, so that nothing it pays is outside the programme.",
                        "give its cost under 'accounts.costs'");
                }

                outgoings.Add(new PartyOutgoings(id, amount, map.InputMap("purchases", facts), map["outgoings"]!.At));
            }
            else if (map["purchases"] is { } purchases)
            {
                diagnostics.Error(
                    "NP2502",
                    purchases.At,
                    $"'{id}' has 'purchases', which are shares of its 'outgoings', and no 'outgoings'.",
                    "say what it pays outside the programme");
            }

            if (map.OptionalMap("purchases")?[id] is { } own)
            {
                diagnostics.Error("NP2503", own.At, $"'{id}' cannot buy from itself.");
            }
        }

        return outgoings.ToImmutable();
    }

    private static ObjectShape PartyShape() => Shape.Object("A party.")
        .Required("name", Shape.Text("Its name, for people."))
        .Optional("outgoings", Shape.Input(
            "What it pays outside the programme, such as 60 USD bn/year, by date; not for the buyer.", Dimensions.MoneyPerMonth))
        .Optional("purchases", Shape.Map(
            "Share of these outgoings that it pays other parties for goods and services.", Shape.Input("Such as 30 %.", Dimension.None)).KeyedBy("parties"));
}
