using Nameplate.Files.Facts;
using Nameplate.Files.Formulas;
using Nameplate.Files.Shapes;

namespace Nameplate.Files;

/// <summary>The sections that every programme has, whatever its domain.</summary>
internal static class BuiltInSections
{
    public const string Drivers = "drivers";

    public static IReadOnlyList<Section> All { get; } =
    [
        new("programme", Shape.Id("The programme's id."), Required: true),
        new("title", Shape.Text("What people call the programme.")),
        new("start", Shape.Month("The first month simulated."), Required: true),
        new("include", Shape.List("Other files of the folder, with * and ? in names and ** for any folders.", Shape.Text("A path."))),
        new("sources", FactShapes.Sources),
        new("facts", FactShapes.Facts),
        new(Drivers, FactShapes.DriverNames),
        new("scenarios", FactShapes.Scenarios),
        new("formulas", FormulaReader.Section),
    ];

    /// <summary>The whole programme: the built-in sections with the domain's in their place or after them.</summary>
    public static ObjectShape Programme(IReadOnlyList<Section> domain)
    {
        var shape = Shape.Object("A programme.");
        foreach (var section in All.Select(b => domain.FirstOrDefault(d => d.Name == b.Name) ?? b)) shape = With(shape, section);
        foreach (var section in domain.Where(d => All.All(b => b.Name != d.Name))) shape = With(shape, section);
        return shape;
    }

    private static ObjectShape With(ObjectShape shape, Section section)
        => section.Required ? shape.Required(section.Name, section.Shape) : shape.Optional(section.Name, section.Shape);
}
