using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Files;

/// <summary>A programme folder that lasts as long as a test.</summary>
internal sealed class ProgrammeSandbox : IDisposable
{
    private static readonly Shape Conditions = Shape.Named("condition", () => Shape.Variant(
        "When something is met.",
        "kind",
        ("level", Shape.Object("A level is reached.").Required("level", Shape.Input("The level.", Dimensions.ItPower))),
        ("all", Shape.Object("All are met.").Required("of", Shape.List("The conditions.", Conditions!)))));

    public ProgrammeSandbox() => Folder = Directory.CreateTempSubdirectory("nameplate-").FullName;

    /// <summary>A small domain that uses every shape.</summary>
    public static IReadOnlyList<Section> Sections { get; } =
    [
        new("end", Shape.Month("The last month simulated.")),
        new("buyer", Shape.Reference("The buyer.", "parties")),
        new("vintages", Shape.List("Dates to run as of.", Shape.Date("A vintage."))),
        new("parties", Shape.Map("Parties.", Shape.Object("A party.").Required("name", Shape.Text("Its name.")).Optional("quiet", Shape.Flag("Whether it is left out.")))),
        new("referenceClasses", Shape.Map("Reference classes.", Shape.Object("A class.").Required("p50", Shape.Input("Median ratio.", Dimension.None)))),
        new("sites", Shape.Map("Sites.", Shape.Object("A site.")
            .Required("pue", Shape.Input("Power usage effectiveness.", Dimension.None))
            .Required("phases", Shape.Map("Phases.", Shape.Object("A phase.")
                .Required("capacity", Shape.Input("Nameplate.", Dimensions.ItPower))
                .Optional("finish", Shape.Input("When it is ready.", Facts.FactKind.Date))
                .Optional("status", Shape.Input("How firm it is.", Facts.FactKind.Status))
                .Optional("remark", Shape.Input("Words.", Facts.FactKind.Text))
                .Optional("ramp", Shape.Quantity("How long it takes.", Dimensions.Calendar))
                .Optional("count", Shape.Integer("Buildings.", 1, 20)))))),
        new("splits", Shape.Map("Shares by party.", Shape.Input("Share.", Dimension.None)).KeyedBy("parties", "world")),
        new("jumps", Shape.Map("Ratios by date.", Shape.Input("Ratio.", Dimension.None)).KeyedByDates()),
        new("policy", Shape.Choice("Who comes first.", "commitments", "split", "cheapest-token")),
        new("conditions", Shape.Map("Conditions.", Conditions)),
        new("tags", Shape.List("Ids.", Shape.Id("An id."))),
    ];

    public string Folder { get; }

    /// <summary>Writes a file, making its folders.</summary>
    public ProgrammeSandbox With(string path, string text) => With(path, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file, making its folders.</summary>
    public ProgrammeSandbox With(string path, byte[] bytes)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    /// <summary>Loads the folder; the text is what a person would read.</summary>
    public (ProgrammeFiles? Files, string Text) Load(FileLimits? limits = null)
    {
        var diagnostics = new Diagnostics();
        var files = ProgrammeFiles.Load(Folder, Sections, diagnostics, limits);
        (files is null).ShouldBe(diagnostics.HasErrors);
        return (files, diagnostics.ToText().Replace(Folder, "FOLDER", StringComparison.Ordinal));
    }

    /// <summary>Loads a folder that has nothing wrong.</summary>
    public ProgrammeFiles LoadGood()
    {
        var (files, text) = Load();
        text.ShouldBe("");
        return files.ShouldNotBeNull();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
