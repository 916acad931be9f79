using System.Globalization;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Quantities;

namespace Nameplate.Factory.Description;

/// <summary>Reads the values of a factory's inputs with overrides in force, checks their range, and keeps a list of all that was read or assumed.</summary>
internal sealed class InputReader(FactBook facts, Diagnostics diagnostics)
{
    private readonly List<ResolvedInput> _inputs = [];
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    /// <summary>Every value so far, in the order read.</summary>
    public IReadOnlyList<ResolvedInput> Inputs => _inputs;

    public Diagnostics Diagnostics => diagnostics;

    /// <summary>A number in a unit that must lie between two bounds.</summary>
    public double Number(MapNode map, string key, string unit, double least, double most) => Number(map, key, unit, least, most, null, "")!.Value;

    /// <summary>A number in a unit, or a default that is listed with its reason.</summary>
    public double NumberOr(MapNode map, string key, string unit, double least, double most, double otherwise, string why)
        => Number(map, key, unit, least, most, otherwise, why)!.Value;

    /// <summary>A number in a unit, or null when it was not written; null is listed with what it means.</summary>
    public double? OptionalNumber(MapNode map, string key, string unit, double least, double most, string meaning)
    {
        if (map.Has(key))
        {
            return Number(map, key, unit, least, most);
        }

        Assume(map, key, "none", meaning);
        return null;
    }

    /// <summary>One of a list of plain numbers.</summary>
    public double Item(MapNode map, string key, int index, double least, double most)
    {
        var input = map.Inputs(key, facts)[index];
        var winner = facts.Resolve(input)?.Winner;
        double number = winner is null ? double.NaN : Central(winner)?.Value ?? double.NaN;
        Add(input.Name, Number(number), winner);
        if (number >= least && number <= most)
        {
            return number;
        }

        diagnostics.Error(FactoryCodes.OutOfRange, input.At, $"'{key}' holds {Number(number)}; expected {Range(least, most, Unit.One)}");
        return least;
    }

    /// <summary>A whole number.</summary>
    public long CountOr(MapNode map, string key, string unit, long least, long most, long? otherwise, string why)
    {
        double value = Number(map, key, unit, least, most, otherwise, why)!.Value;
        if (value == Math.Floor(value))
        {
            return (long)value;
        }

        Error(FactoryCodes.OutOfRange, map, key, string.Create(CultureInfo.InvariantCulture, $"'{key}' is {value}; expected a whole number"));
        return least;
    }

    /// <summary>A time in nanoseconds.</summary>
    public long TimeOr(MapNode map, string key, double leastSeconds, double? otherwiseSeconds, string why)
        => (long)Math.Round(Number(map, key, "s", leastSeconds, LongestSeconds, otherwiseSeconds, why)!.Value * NanosecondsPerSecond, MidpointRounding.ToEven);

    /// <summary>One of a few words.</summary>
    public string Word(MapNode map, string key, string? otherwise, string why, IReadOnlyList<string> choices)
    {
        string? text = TextOr(map, key, otherwise, why);
        if (text is not null && !choices.Contains(text, StringComparer.Ordinal))
        {
            Unknown(FactoryCodes.NotAWord, map, key, text, choices, $"'{key}' cannot be '{text}'; expected one of: {string.Join(", ", choices)}");
            return otherwise ?? choices[0];
        }

        return text ?? choices[0];
    }

    /// <summary>A text, or null when there is none.</summary>
    public string? TextOr(MapNode map, string key, string? otherwise, string why)
    {
        if (map.OptionalInput(key, facts) is not { } input)
        {
            if (otherwise is not null || why.Length > 0)
            {
                Assume(map, key, otherwise ?? "none", why);
            }

            return otherwise;
        }

        var winner = facts.Resolve(input)?.Winner;
        string text = winner?.Value?.Text ?? "";
        Add(Path(map, key), text, winner);
        return text;
    }

    /// <summary>Whether a text came from the command line, so that a path in it is the person's own.</summary>
    public bool IsTyped(MapNode map, string key) => map.OptionalInput(key, facts) is { } input && facts.Resolve(input)?.Winner.SourceId == "--set";

    /// <summary>Lists a value that nobody wrote.</summary>
    public void Assume(MapNode map, string key, string value, string why)
    {
        if (_paths.Add(Path(map, key)))
        {
            _inputs.Add(new ResolvedInput(Path(map, key), value, InputOrigin.Default, why));
        }
    }

    /// <summary>Reports a problem where a key's value stands, or where its mapping does.</summary>
    public void Error(string code, MapNode map, string key, string message, string? help = null) => diagnostics.Error(code, At(map, key), message, help);

    /// <summary>Reports something doubtful where a key's value stands.</summary>
    public void Warning(string code, MapNode map, string key, string message, string? help = null) => diagnostics.Warning(code, At(map, key), message, help);

    /// <summary>Reports a word that names nothing, with the nearest that does.</summary>
    public void Unknown(string code, MapNode map, string key, string text, IEnumerable<string> choices, string message)
        => Error(code, map, key, message, Spelling.Nearest(text, choices) is { } near ? $"did you mean '{near}'?" : null);

    private const double NanosecondsPerSecond = 1e9;
    private const double LongestSeconds = 3.2e9;

    private static string Path(MapNode map, string key) => map.Path.Length == 0 ? key : $"{map.Path}.{key}";

    private Location At(MapNode map, string key)
    {
        if (map.OptionalInput(key, facts) is { } input && facts.Resolve(input)?.Winner is { Kind: ClaimKind.Override } winner)
        {
            return winner.At;
        }

        return (map[key] ?? map).At;
    }

    private double? Number(MapNode map, string key, string unit, double least, double most, double? otherwise, string why)
    {
        var written = Unit.Of(unit);
        if (map.OptionalInput(key, facts) is not { } input)
        {
            if (otherwise is { } value)
            {
                Assume(map, key, Print(value, written), why);
                return value;
            }

            throw new InvalidOperationException($"{map.At}: '{key}' is missing; the shape must require it before it is read.");
        }

        var winner = facts.Resolve(input)?.Winner;
        if (winner is null || Central(winner) is not { } quantity)
        {
            Error(FactoryCodes.Nothing, map, key, $"nothing is known of '{input.Name}'");
            return otherwise ?? least;
        }

        // Counts may be written with or without their unit.
        double number = quantity.Dimension == written.Dimension ? quantity.In(written) : quantity.Value;
        Add(Path(map, key), Print(number, written), winner);
        if (number >= least && number <= most)
        {
            return number;
        }

        Error(FactoryCodes.OutOfRange, map, key, $"'{key}' is {Print(number, written)}; expected {Range(least, most, written)}");
        return otherwise ?? least;
    }

    private static Quantity? Central(Claim claim) => claim.Value?.Quantity;

    private void Add(string path, string value, Claim? winner)
    {
        if (_paths.Add(path))
        {
            bool isOverride = winner?.Kind == ClaimKind.Override;
            _inputs.Add(new ResolvedInput(path, value, isOverride ? InputOrigin.Override : InputOrigin.Written, winner?.SourceId ?? ""));
        }
    }

    private static string Range(double least, double most, Unit unit)
        => double.IsInfinity(most) || most >= LongestSeconds ? $"at least {Print(least, unit)}" : $"from {Number(least)} to {Print(most, unit)}";

    private static string Print(double value, Unit unit) => unit == Unit.One ? Number(value) : $"{Number(value)} {unit.Symbol}";

    private static string Number(double value) => value.ToString(Math.Abs(value) is >= 1e15 or (> 0 and < 1e-6) ? "0.######e0" : "#,0.######", CultureInfo.InvariantCulture);
}
