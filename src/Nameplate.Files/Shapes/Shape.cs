using System.Text.Json.Nodes;
using Nameplate.Files.Facts;
using Nameplate.Quantities;

namespace Nameplate.Files.Shapes;

/// <summary>
/// What a part of a programme file must look like. One declaration checks the file, with a located message for everything that does not fit,
/// and writes the JSON Schema that editors use. Immutable; safe to keep in static fields.
/// </summary>
public abstract class Shape
{
    private protected Shape(string description) => Description = description;

    /// <summary>What the value means, for people and for the schema.</summary>
    public string Description { get; }

    /// <summary>Any text that is not empty.</summary>
    public static Shape Text(string description) => Scalars.Text(description);

    /// <summary>An identifier: letters, digits, <c>-</c> and <c>_</c>, beginning with a letter or digit.</summary>
    public static Shape Id(string description) => Scalars.Id(description);

    /// <summary>A dotted name, such as that of a series.</summary>
    public static Shape Name(string description) => Scalars.Name(description);

    /// <summary>The id of an entry of another section, for example of <c>parties</c> or <c>market.shares</c>, or one of the words <paramref name="alsoAllowed"/>.</summary>
    public static Shape Reference(string description, string section, params string[] alsoAllowed) => Scalars.Reference(description, section, alsoAllowed);

    /// <summary>A whole number between two bounds, both included.</summary>
    public static Shape Integer(string description, int minimum = int.MinValue, int maximum = int.MaxValue) => Scalars.Integer(description, minimum, maximum);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static Shape Flag(string description) => Scalars.Flag(description);

    /// <summary>A date, possibly partial: <c>2025-10-06</c>, <c>2025-10</c>, <c>2025-Q3</c>, <c>2H2026</c>, <c>2025</c>.</summary>
    public static Shape Date(string description) => Scalars.Date(description);

    /// <summary>A month: <c>2025-10</c>.</summary>
    public static Shape Month(string description) => Scalars.Month(description);

    /// <summary>One of a few words.</summary>
    public static Shape Choice(string description, params string[] words) => Scalars.Choice(description, words);

    /// <summary>A literal quantity that is not an input: it cannot name a fact and cannot be overridden.</summary>
    public static Shape Quantity(string description, Dimension dimension) => Scalars.Quantity(description, dimension);

    /// <summary>A unit: <c>MW_it</c>, <c>USD bn/GW_it</c>.</summary>
    public static Shape Unit(string description) => Scalars.Unit(description);

    /// <summary>A quantity: the name of a fact, a literal, or a mapping with the keys of a claim.</summary>
    public static Shape Input(string description, Dimension dimension, params Dimension[] orElse) => new InputShape(description, FactKind.Quantity, [dimension, .. orElse]);

    /// <summary>A date, status or text: the name of a fact, a literal, or a mapping with the keys of a claim.</summary>
    public static Shape Input(string description, FactKind kind) => kind == FactKind.Quantity
        ? throw new ArgumentException("A quantity needs a dimension.", nameof(kind))
        : new InputShape(description, kind, []);

    /// <summary>A formula over series.</summary>
    public static Shape Formula(string description) => new FormulaShape(description);

    /// <summary>A list of equal things.</summary>
    public static Shape List(string description, Shape item) => new ListShape(description, item);

    /// <summary>A mapping from ids that the user chooses to equal things.</summary>
    public static MapShape Map(string description, Shape item) => new(description, item);

    /// <summary>A mapping with fixed keys, which <see cref="ObjectShape.Required"/> and <see cref="ObjectShape.Optional"/> add.</summary>
    public static ObjectShape Object(string description) => new(description);

    /// <summary>One of several objects; the key <paramref name="discriminator"/> says which.</summary>
    public static Shape Variant(string description, string discriminator, params (string Word, ObjectShape Shape)[] cases) => new VariantShape(description, discriminator, cases);

    /// <summary>One of several shapes, told apart by whether a text, a mapping or a list was written.</summary>
    public static Shape Either(string description, Shape? text = null, Shape? map = null, Shape? list = null) => new EitherShape(description, text, map, list);

    /// <summary>A shape that refers to itself, such as a condition inside a condition.</summary>
    /// <param name="name">Its name in the schema.</param>
    /// <param name="shape">Gives the shape when it is first needed.</param>
    public static Shape Named(string name, Func<Shape> shape) => new NamedShape(name, shape);

    /// <summary>Anything; the section's reader checks it itself.</summary>
    public static Shape Anything(string description) => new AnyShape(description);

    /// <summary>What messages say was expected.</summary>
    internal abstract string Expected { get; }

    internal abstract void Check(Node node, ShapeContext context);

    internal abstract JsonObject Schema(SchemaDefinitions definitions);
}
