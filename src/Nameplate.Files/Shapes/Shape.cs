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
    public static Shape Text(string description) => throw new NotImplementedException();

    /// <summary>An identifier: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, beginning with a letter.</summary>
    public static Shape Id(string description) => throw new NotImplementedException();

    /// <summary>The id of an entry of another section, for example of <c>parties</c>, or one of the words <paramref name="alsoAllowed"/>.</summary>
    public static Shape Reference(string description, string section, params string[] alsoAllowed) => throw new NotImplementedException();

    /// <summary>A whole number between two bounds, both included.</summary>
    public static Shape Integer(string description, int minimum = int.MinValue, int maximum = int.MaxValue) => throw new NotImplementedException();

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static Shape Flag(string description) => throw new NotImplementedException();

    /// <summary>A date, possibly partial: <c>2025-10-06</c>, <c>2025-10</c>, <c>2025-Q3</c>, <c>2H2026</c>, <c>2025</c>.</summary>
    public static Shape Date(string description) => throw new NotImplementedException();

    /// <summary>A month: <c>2025-10</c>.</summary>
    public static Shape Month(string description) => throw new NotImplementedException();

    /// <summary>One of a few words.</summary>
    public static Shape Choice(string description, params string[] words) => throw new NotImplementedException();

    /// <summary>A literal quantity that is not an input: it cannot name a fact and cannot be overridden.</summary>
    public static Shape Quantity(string description, Dimension dimension) => throw new NotImplementedException();

    /// <summary>A quantity: the name of a fact, a literal, or a mapping with the keys of a claim.</summary>
    public static Shape Input(string description, Dimension dimension, params Dimension[] orElse) => throw new NotImplementedException();

    /// <summary>A date, status or text: the name of a fact, a literal, or a mapping with the keys of a claim.</summary>
    public static Shape Input(string description, FactKind kind) => throw new NotImplementedException();

    /// <summary>A formula over series.</summary>
    public static Shape Formula(string description) => throw new NotImplementedException();

    /// <summary>A list of equal things.</summary>
    public static Shape List(string description, Shape item) => throw new NotImplementedException();

    /// <summary>A mapping from ids that the user chooses to equal things.</summary>
    public static MapShape Map(string description, Shape item) => throw new NotImplementedException();

    /// <summary>A mapping with fixed keys, which <see cref="ObjectShape.Required"/> and <see cref="ObjectShape.Optional"/> add.</summary>
    public static ObjectShape Object(string description) => throw new NotImplementedException();

    /// <summary>One of several objects; the key <paramref name="discriminator"/> says which.</summary>
    public static Shape Variant(string description, string discriminator, params (string Word, ObjectShape Shape)[] cases) => throw new NotImplementedException();

    /// <summary>One of several shapes, told apart by whether a text, a mapping or a list was written.</summary>
    public static Shape Either(string description, Shape? text = null, Shape? map = null, Shape? list = null) => throw new NotImplementedException();

    /// <summary>A shape that refers to itself, such as a condition inside a condition.</summary>
    /// <param name="name">Its name in the schema.</param>
    /// <param name="shape">Gives the shape when it is first needed.</param>
    public static Shape Named(string name, Func<Shape> shape) => throw new NotImplementedException();

    /// <summary>Anything; the section's reader checks it itself.</summary>
    public static Shape Anything(string description) => throw new NotImplementedException();
}
