using Nameplate.Files.Shapes;

namespace Nameplate.Files.Facts;

/// <summary>What <c>sources</c>, <c>facts</c>, <c>drivers</c> and <c>scenarios</c> look like.</summary>
internal static class FactShapes
{
    /// <summary>The key under <c>drivers</c> that holds correlations and is no driver.</summary>
    public const string Correlations = "correlations";

    /// <summary>The section that a reference-class distribution names.</summary>
    public const string Classes = "referenceClasses";

    private static readonly Shape Number = Shape.Text("A number in the fact's unit, or with a unit of its own.");

    private static readonly Shape Distribution = Shape.Variant(
        "How uncertain the value is.",
        "kind",
        ("triangular", Shape.Object("Triangular between its ends.").Required("low", Number).Required("mode", Number).Required("high", Number)),
        ("pert", Shape.Object("PERT between its ends, with weight 4 on the mode.").Required("low", Number).Required("mode", Number).Required("high", Number)),
        ("uniform", Shape.Object("Uniform between its ends.").Required("low", Number).Required("high", Number)),
        ("normal", Shape.Object("Normal.").Required("mean", Number).Required("deviation", Number)),
        ("lognormal", Shape.Object("Lognormal through two percentiles.").Required("p10", Number).Required("p90", Number)),
        ("metalog", Shape.Object("Metalog with three terms through three percentiles.").Required("p10", Number).Required("p50", Number).Required("p90", Number)),
        ("discrete", Shape.Object("One of a few values.").Required("outcomes", Shape.List(
            "The values with their probabilities, which sum to 1.",
            Shape.Object("One value.").Required("value", Number).Required("probability", Shape.Text("Its probability: 0.3 or 30 %."))))),
        ("empirical", Shape.Object("The values of a column of a CSV file, each equally likely.")
            .Required("file", Shape.Text("Path inside the programme folder."))
            .Required("column", Shape.Text("The column's name in the first line."))),
        ("reference-class", Shape.Object("As uncertain as a reference class.").Required("class", Shape.Reference("An id from referenceClasses.", Classes))));

    private static readonly ObjectShape Value = Shape.Object("A value.")
        .Optional("value", Shape.Text("The value: a number in the fact's unit or with its own, a date, a status or a text."))
        .Optional("low", Shape.Text("10th percentile."))
        .Optional("high", Shape.Text("90th percentile."))
        .Optional("distribution", Distribution)
        .Optional("for", Shape.Date("The instant or period that the value describes; left out for timeless terms."))
        .Optional("note", Shape.Text("A remark for people."));

    private static readonly Shape Known = Shape.Date("The day on which the claim became public.");
    private static readonly Shape Nature = Shape.Choice("Whether it happened, is planned, is expected or is a term.", FactWords.Natures);
    private static readonly Shape Kind = Shape.Choice("How good the evidence is, best first.", FactWords.ClaimKinds);
    private static readonly Shape SourceId = Shape.Reference("The id of the source.", "sources", Source.ThisProgramme);
    private static readonly Shape Drivers = Shape.Map("How strongly the uncertainty follows shared drivers, from −1 to 1.", Shape.Text("A loading.")).KeyedBy("drivers");

    /// <summary>A claim under <c>facts</c>.</summary>
    public static readonly ObjectShape Claim = Shape.Object("One source's value.")
        .Including(Value).Required("known", Known).Required("nature", Nature).Required("kind", Kind).Required("source", SourceId);

    /// <summary>A claim where an input or an override stands.</summary>
    public static readonly ObjectShape InlineClaim = Shape.Object("A value with its own source.")
        .Including(Value).Optional("known", Known).Optional("nature", Nature).Optional("kind", Kind).Optional("source", SourceId)
        .Optional("unit", Shape.Unit("The unit of the numbers."))
        .Optional("title", Shape.Text("What people call it."))
        .Optional("drivers", Drivers);

    /// <summary>The section <c>sources</c>.</summary>
    public static readonly Shape Sources = Shape.Map(
        "Where claims come from, by id.",
        Shape.Object("A source.")
            .Required("publisher", Shape.Text("Who published it."))
            .Required("title", Shape.Text("What it is called."))
            .Optional("date", Shape.Date("When it became public."))
            .Optional("address", Shape.Text("Where to find it."))
            .Optional("note", Shape.Text("A remark for people.")));

    /// <summary>The section <c>facts</c>.</summary>
    public static readonly Shape Facts = Shape.Map(
        "What the programme rests on, by dotted name.",
        Shape.Object("A fact.")
            .Optional("unit", Shape.Unit("The unit of its numbers."))
            .Optional("kind", Shape.Choice("What sort of value it has; quantity when there is a unit.", FactWords.Kinds))
            .Optional("rule", Shape.Choice("How the winner among its claims is found, if not as usual.", FactWords.Rules))
            .Optional("drivers", Drivers)
            .Optional("title", Shape.Text("What people call it."))
            .Optional("note", Shape.Text("A remark for people."))
            .Required("claims", Shape.List("What sources say.", Claim))).KeyedByNames();

    /// <summary>The section <c>drivers</c>, as far as facts need it.</summary>
    public static readonly Shape DriverNames = Shape.Map("What several uncertain things follow, by id.", Shape.Anything("A driver."));

    /// <summary>The section <c>scenarios</c>.</summary>
    public static readonly Shape Scenarios = Shape.Map(
        "Named overrides of facts, by id.",
        Shape.Object("A scenario.")
            .Optional("title", Shape.Text("What people call it."))
            .Optional("note", Shape.Text("A remark for people."))
            .Required("overrides", Shape.Map(
                "What is different, by the name of a fact; for a literal in a section, by its path.",
                Shape.Either(
                    "A value with its unit, a mapping with the keys of a claim, or a list of such mappings for a fact over time.",
                    text: Shape.Text("A value with its unit."),
                    map: InlineClaim,
                    list: Shape.List("Claims that replace all others.", InlineClaim))).KeyedByNames()));
}
