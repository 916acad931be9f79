using System.Text.RegularExpressions;
using Nameplate.Quantities;

namespace Nameplate.Files.Facts;

/// <summary>Reads the values of one fact: all of one kind, and of one dimension.</summary>
internal sealed partial class ValueReader(FactKind kind, Unit? unit, IReadOnlyList<Dimension> dimensions, Diagnostics diagnostics)
{
    public FactKind Kind => kind;

    public Unit? Unit => unit;

    /// <summary>The value that a text stands for, or null after reporting why there is none.</summary>
    public FactValue? Read(ScalarNode node)
    {
        switch (kind)
        {
            case FactKind.Quantity:
                return ReadQuantity(node) is { } quantity ? new FactValue(quantity) : null;
            case FactKind.Date:
                var date = PartialDate.LastDay(node.Text);
                if (date.Success) return new FactValue(date.Value);
                diagnostics.Error(Codes.NotADate, node.At, Words.Tail(date.Error), date.Help);
                return null;
            case FactKind.Status:
                if (StatusWords.TryParse(node.Text, out var status)) return new FactValue(status);
                var words = string.Join(", ", StatusWords.All);
                diagnostics.Error(Codes.NotAStatus, node.At, $"{Words.Quote(node.Text)} is not a status; expected one of: {words}", Words.DidYouMean(node.Text, StatusWords.All));
                return null;
            default:
                return new FactValue(node.Text);
        }
    }

    /// <summary>A bound or parameter of a distribution: base units for quantities, a day number for dates; null after reporting.</summary>
    public double? ReadNumber(ScalarNode node) => Read(node) is not { } value ? null
        : value.Kind == FactKind.Quantity ? value.Quantity.Value
        : value.Kind == FactKind.Date ? value.Date.DayNumber
        : null;

    /// <summary>The unit in which a quantity literal is written, or the base unit of its dimension.</summary>
    public static Unit UnitOf(string text, Dimension dimension)
    {
        var rest = text[NumberPart().Match(text).Length..].Trim();
        var parsed = rest.Length == 0 ? default : Unit.Parse(rest);
        return parsed.Success && parsed.Value.Dimension == dimension ? parsed.Value : BaseUnit(dimension);
    }

    /// <summary>The unit whose factor is 1.</summary>
    public static Unit BaseUnit(Dimension dimension) => dimension.IsNone ? Unit.One : Unit.Of(dimension.ToString());

    private Quantity? ReadQuantity(ScalarNode node)
    {
        var text = node.Text.Trim();
        var bare = NumberPart().Match(text).Length == text.Length;
        var parsed = Quantity.Parse(bare && unit is not null && unit != Unit.One ? WithUnit(text, unit) : text);
        if (!parsed.Success)
        {
            var isWord = text.Length > 0 && !Names.LooksLikeNumber(text);
            diagnostics.Error(
                Codes.NotAQuantity,
                node.At,
                isWord ? $"{Words.Quote(text)} is not {FactWords.Expected(kind, dimensions)}" : $"{Words.Tail(parsed.Error)}; {node.Called} expected {FactWords.Expected(kind, dimensions)}",
                parsed.Help);
            return null;
        }

        if (dimensions.Contains(parsed.Value.Dimension)) return parsed.Value;
        var found = parsed.Value.Dimension.IsNone ? "has no unit" : $"is in {parsed.Value.Dimension}";
        diagnostics.Error(Codes.WrongDimension, node.At, $"{Words.Quote(text)} {found}; {node.Called} expected {FactWords.Expected(kind, dimensions)}", Suggestion(text, parsed.Value.Dimension));
        return null;
    }

    private string? Suggestion(string text, Dimension found)
    {
        // People write MW where IT, facility and utility megawatts are different things.
        if (dimensions.Count == 1 && found == Dimensions.DevicePower && NumberPart().Match(text) is { Length: > 0 } number)
        {
            var candidate = $"{text.Trim()}_{dimensions[0].ToString().Split('_')[^1]}";
            var parsed = Quantity.Parse(candidate);
            if (number.Length < text.Length && parsed.Success && parsed.Value.Dimension == dimensions[0]) return $"did you mean '{candidate}'?";
        }

        return dimensions.Count == 1 ? Quantity.Parse(text, dimensions[0]).Help : null;
    }

    // `0.5` in `1/month` is `0.5/month`.
    private static string WithUnit(string number, Unit unit)
        => unit.Symbol.StartsWith("1/", StringComparison.Ordinal) ? $"{number}{unit.Symbol[1..]}" : $"{number} {unit.Symbol}";

    [GeneratedRegex(@"^\s*[+-]?([0-9][0-9_,]*(\.[0-9_]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberPart();
}
