using System.Collections.Immutable;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Files.Formulas;

/// <summary>The section <c>formulas</c>: what it looks like, and its reader.</summary>
internal static class FormulaReader
{
    public static readonly Shape Section = Shape.Map(
        "The user's own series, by dotted name.",
        Shape.Object("A series.")
            .Required("unit", Shape.Unit("Its unit; 1 for plain numbers."))
            .Required("formula", Shape.Formula("What it is, from other series."))
            .Optional("title", Shape.Text("What people call it."))
            .Optional("note", Shape.Text("A remark for people."))).KeyedByNames();

    /// <summary>The formulas; the section's shape has reported what is wrong with those that are left out.</summary>
    public static ImmutableArray<Formula> Read(MapNode root)
    {
        if (root["formulas"] is not MapNode section) return [];
        var formulas = ImmutableArray.CreateBuilder<Formula>();
        var reported = new Diagnostics();
        foreach (var entry in section.Entries)
        {
            if (entry.Value is not MapNode map || map["unit"] is not ScalarNode unitText || map["formula"] is not ScalarNode { IsEmpty: false } text) continue;
            var unit = Unit.Parse(unitText.Text);
            if (unit.Success && FormulaParser.Parse(text.Text, text.Locate, reported) is { } body)
                formulas.Add(new Formula(entry.Key, unit.Value, body, (map["title"] as ScalarNode)?.Text, entry.At));
        }

        return formulas.DrainToImmutable();
    }
}
