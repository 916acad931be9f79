using Nameplate.Files.Facts;
using Nameplate.Files.Formulas;
using Nameplate.Files.Shapes;

namespace Nameplate.Files;

/// <summary>The sections that every folder of a kind has, whatever its domain.</summary>
internal static class BuiltInSections
{
    public const string Drivers = "drivers";

    /// <summary>The whole of a folder: the built-in sections with the domain's in their place or after them.</summary>
    public static ObjectShape Whole(FolderKind kind, IReadOnlyList<Section> domain)
    {
        var all = Of(kind);
        var shape = Shape.Object($"A {kind.Noun}.");
        foreach (var section in all.Select(b => domain.FirstOrDefault(d => d.Name == b.Name) ?? b)) shape = With(shape, section);
        foreach (var section in domain.Where(d => all.All(b => b.Name != d.Name))) shape = With(shape, section);
        return shape;
    }

    private static IReadOnlyList<Section> Of(FolderKind kind) =>
    [
        new(kind.Noun, Shape.Id($"The {kind.Noun}'s id."), Required: true),
        new("title", Shape.Text($"What people call the {kind.Noun}.")),
        .. kind.IsDated ? (Section[])[new("start", Shape.Month("The first month simulated."), Required: true)] : [],
        new("include", Shape.List("Other files of the folder, with * and ? in names and ** for any folders.", Shape.Text("A path."))),
        new("sources", FactShapes.Sources),
        new("facts", FactShapes.Facts),
        .. kind.IsDated ? (Section[])[new(Drivers, FactShapes.DriverNames)] : [],
        new("scenarios", FactShapes.Scenarios),
        .. kind.IsDated ? (Section[])[new("formulas", FormulaReader.Section)] : [],
    ];

    private static ObjectShape With(ObjectShape shape, Section section)
        => section.Required ? shape.Required(section.Name, section.Shape) : shape.Optional(section.Name, section.Shape);
}
