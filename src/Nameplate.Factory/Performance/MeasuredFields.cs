using System.Globalization;
using Nameplate.Factory.Hardware;
using Nameplate.Factory.Models;
using Nameplate.Quantities;

namespace Nameplate.Factory.Performance;

/// <summary>The fields of one row by their columns' names.</summary>
internal readonly struct MeasuredFields(Dictionary<string, int> columns, string[] fields, int line)
{
    public int Line => line;

    /// <summary>The text of a column; empty when the table or the row has none.</summary>
    public string Text(string column) => columns.TryGetValue(column, out int index) && index < fields.Length ? fields[index] : "";

    public bool Flag(string column) => Text(column) is "true" or "True" or "TRUE" or "1";

    /// <summary>A number, or null when the field is empty.</summary>
    /// <exception cref="FormatException">There is text that is not a number.</exception>
    public double? Number(string column)
    {
        string text = Text(column);
        if (text.Length == 0) return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)) return value;
        throw new FormatException($"{column} is '{text}', not a number");
    }

    /// <summary>A number above 0.</summary>
    /// <exception cref="FormatException">It is missing, not a number, or not above 0.</exception>
    public double Positive(string column)
        => Number(column) is { } value ? value > 0 ? value : throw new FormatException($"{column} is {value}, not above 0") : throw new FormatException($"{column} is empty");

    /// <summary>A whole number, at least 1; <paramref name="otherwise"/> when the field is empty or 0.</summary>
    public int Count(string column, int otherwise = 1) => Number(column) is { } value && value >= 1 ? (int)Math.Min(value, int.MaxValue) : otherwise;

    /// <summary>The accelerator that a column names.</summary>
    /// <exception cref="FormatException">It is not in the catalogue.</exception>
    public Accelerator Accelerator(string column)
    {
        string name = Text(column);
        return AcceleratorCatalogue.Find(name)
            ?? throw new FormatException($"unknown accelerator '{name}'{Help(name, AcceleratorCatalogue.All.Select(known => known.Id))}");
    }

    /// <summary>The model that a column names.</summary>
    /// <exception cref="FormatException">It is not in the catalogue.</exception>
    public LanguageModel Model(string column)
    {
        string name = Text(column);
        return ModelCatalogue.Find(name) ?? throw new FormatException($"unknown model '{name}'{Help(name, ModelCatalogue.All.Select(known => known.Id))}");
    }

    /// <summary>The first date in a text, or null.</summary>
    public static DateOnly? Date(string text)
        => text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Help(string name, IEnumerable<string> known)
        => Spelling.Nearest(name[(name.LastIndexOf('/') + 1)..].ToLowerInvariant(), known) is { } nearest ? $"; did you mean '{nearest}'?" : "";
}
