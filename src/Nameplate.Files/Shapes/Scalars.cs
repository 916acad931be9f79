using System.Globalization;
using System.Text.Json.Nodes;
using Nameplate.Quantities;

namespace Nameplate.Files.Shapes;

/// <summary>The shapes of single texts other than inputs.</summary>
internal static class Scalars
{
    public static Shape Text(string description)
        => new ScalarShape(description, "a text", static (_, _) => { }, static () => Types("string", "number", "boolean"));

    public static Shape Id(string description) => new ScalarShape(
        description,
        Names.IdExpected,
        static (node, context) =>
        {
            if (!Names.IsId(node.Text)) context.Error(Codes.NotAnId, node.At, $"{Words.Quote(node.Text)} is not an id; expected {Names.IdExpected}");
        },
        static () => Types("string", "integer").With("pattern", Names.IdPattern));

    public static Shape Name(string description) => new ScalarShape(
        description,
        Names.DottedExpected,
        static (node, context) =>
        {
            if (!Names.IsDotted(node.Text)) context.Error(Codes.NotAnId, node.At, $"{Words.Quote(node.Text)} is not a name; expected {Names.DottedExpected}");
        },
        static () => Types("string").With("pattern", Names.DottedPattern));

    public static Shape Reference(string description, string section, string[] alsoAllowed) => new ScalarShape(
        description,
        $"an id from '{section}'",
        (node, context) => CheckReference(node.Text, node.At, [section], alsoAllowed, context),
        static () => Types("string", "integer"));

    public static Shape Integer(string description, int minimum, int maximum)
    {
        var expected = IntegerExpected(minimum, maximum);
        return new ScalarShape(
            description,
            expected,
            (node, context) =>
            {
                var read = int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value);
                if (!read || value < minimum || value > maximum) context.Error(Codes.NotAnInteger, node.At, $"{Words.Quote(node.Text)} is not {expected}");
            },
            () => Types("integer").With("minimum", minimum).With("maximum", maximum));
    }

    public static Shape Flag(string description) => new ScalarShape(
        description,
        "true or false",
        static (node, context) =>
        {
            if (node.Text is "true" or "false") return;
            var meant = node.Text.ToUpperInvariant() switch { "YES" or "ON" or "TRUE" or "1" => "true", "NO" or "OFF" or "FALSE" or "0" => "false", _ => null };
            context.Error(Codes.NotAFlag, node.At, $"{Words.Quote(node.Text)} is neither true nor false", meant is null ? null : $"did you mean '{meant}'?");
        },
        static () => Types("boolean"));

    public static Shape Date(string description) => new ScalarShape(
        description,
        "a date such as 2026-10-06, 2026-10, 2026-Q3, 2026-H2 or 2026",
        static (node, context) =>
        {
            var parsed = PartialDate.LastDay(node.Text);
            if (!parsed.Success) context.Error(Codes.NotADate, node.At, Words.Tail(parsed.Error), parsed.Help);
        },
        static () => Types("string", "integer"));

    public static Shape Month(string description) => new ScalarShape(
        description,
        "a month such as 2026-10",
        static (node, context) =>
        {
            var parsed = Quantities.Month.Parse(node.Text);
            if (!parsed.Success) context.Error(Codes.NotAMonth, node.At, Words.Tail(parsed.Error), parsed.Help);
        },
        static () => Types("string").With("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$"));

    public static Shape Choice(string description, string[] words) => new ScalarShape(
        description,
        $"one of: {string.Join(", ", words)}",
        (node, context) =>
        {
            if (!words.Contains(node.Text))
                context.Error(Codes.NotAChoice, node.At, $"{node.Called} cannot be {Words.Quote(node.Text)}; expected one of: {string.Join(", ", words)}", Words.DidYouMean(node.Text, words));
        },
        () => new JsonObject { ["enum"] = new JsonArray([.. words.Select(w => JsonValue.Create(w))]) });

    public static Shape Quantity(string description, Dimension dimension) => new ScalarShape(
        description,
        $"a quantity in {dimension}",
        (node, context) =>
        {
            var parsed = Quantities.Quantity.Parse(node.Text, dimension);
            if (!parsed.Success) context.Error(Codes.NotAQuantity, node.At, $"{node.Called}: {Words.Tail(parsed.Error)}", parsed.Help);
        },
        static () => Types("string", "number"));

    public static Shape Unit(string description) => new ScalarShape(
        description,
        "a unit such as MW_it or USD bn/GW_it",
        static (node, context) =>
        {
            var parsed = Quantities.Unit.Parse(node.Text);
            if (!parsed.Success) context.Error(Codes.NotAUnit, node.At, Words.Tail(parsed.Error), parsed.Help);
        },
        static () => Types("string", "integer"));

    public static void CheckReference(string id, Location at, IReadOnlyList<string> sections, IReadOnlyList<string> alsoAllowed, ShapeContext context)
    {
        if (alsoAllowed.Contains(id) || sections.Any(s => context.HasId(s, id))) return;
        var known = sections.SelectMany(context.IdsOf).Concat(alsoAllowed).ToList();
        var where = string.Join(" or ", sections.Select(s => $"'{s}'"));
        var rest = known.Count == 0 ? ", which holds nothing" : $"; expected one of: {Words.List(known)}";
        context.Error(Codes.UnknownReference, at, $"{Words.Quote(id)} is not in {where}{rest}", Words.DidYouMean(id, known));
    }

    public static JsonObject Types(params string[] types)
        => new() { ["type"] = types.Length == 1 ? JsonValue.Create(types[0]) : new JsonArray([.. types.Select(t => JsonValue.Create(t))]) };

    public static JsonObject With(this JsonObject schema, string key, JsonNode value)
    {
        schema[key] = value;
        return schema;
    }

    private static string IntegerExpected(int minimum, int maximum) => (minimum, maximum) switch
    {
        (int.MinValue, int.MaxValue) => "a whole number",
        (_, int.MaxValue) => $"a whole number from {minimum.ToString(CultureInfo.InvariantCulture)}",
        (int.MinValue, _) => $"a whole number up to {maximum.ToString(CultureInfo.InvariantCulture)}",
        _ => string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} to {maximum}"),
    };
}
