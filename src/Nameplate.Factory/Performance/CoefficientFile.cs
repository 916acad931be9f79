using System.Globalization;
using System.Text;
using Nameplate.Factory.Hardware;
using Nameplate.Files;

namespace Nameplate.Factory.Performance;

/// <summary>Coefficients as a table that people read and compare: CSV, a line for each group, then a line for each correction.</summary>
public static class CoefficientFile
{
    private const string Header =
        "accelerator,engine,weights,family,memory,compute,prefill,layer_us,sequence_us,collective_us,host_us,link,first_s,prompt,burst,"
        + "rows,mape,median,largest_batch,longest_context,models,model,version,correction,extrapolated,source";

    /// <summary>The text of a set.</summary>
    public static string Write(CoefficientSet set)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var (key, coefficients) in set.Groups) AppendGroup(text, key, coefficients);
        foreach (var correction in set.Corrections) AppendCorrection(text, correction);
        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote or people changed; a line that cannot be understood is reported and left out.</summary>
    /// <param name="name">The file's name in messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="diagnostics">What was wrong, with lines.</param>
    public static CoefficientSet Read(string name, string text, Diagnostics diagnostics)
    {
        List<(GroupKey Key, Coefficients Coefficients)> groups = [];
        List<Correction> corrections = [];
        MeasuredTable.Parse(name, text, diagnostics).ForEach(fields =>
        {
            var key = Key(fields);
            if (fields.Text("model").Length > 0)
            {
                corrections.Add(new Correction(key, fields.Text("model"), fields.Text("version"), fields.Positive("correction"), fields.Count("rows", 0)));
            }
            else
            {
                groups.Add((key, Group(key, fields)));
            }
        });
        if (groups.Count == 0) diagnostics.Error("NP4103", new Location(name, 1, 1), "the table has no coefficients", "the first line must be: " + Header);
        return new CoefficientSet(groups, corrections);
    }

    private static void AppendGroup(StringBuilder text, GroupKey key, Coefficients its)
    {
        AppendKey(text, key);
        double[] values =
        [
            its.MemoryEfficiency, its.ComputeEfficiency, its.PrefillEfficiency, its.LayerSeconds * 1e6, its.SequenceSeconds * 1e6, its.CollectiveSeconds * 1e6,
            its.HostSeconds * 1e6, its.LinkEfficiency, its.FirstTokenSeconds, its.PromptFactor, its.BurstShare,
        ];
        foreach (double value in values) text.Append(',').Append(value.ToString("G4", CultureInfo.InvariantCulture));
        text.Append(CultureInfo.InvariantCulture, $",{its.Rows},{its.Mape:F4},{its.MedianError:F4},{its.Domain.LargestBatch},{its.Domain.LongestContext},");
        text.AppendJoin(' ', its.Domain.Models).Append(",,,,").Append(its.Extrapolated ? "yes" : "").Append(',').Append(Quoted(its.Source)).Append('\n');
    }

    private static void AppendCorrection(StringBuilder text, Correction correction)
    {
        AppendKey(text, correction.Group);
        text.Append(CultureInfo.InvariantCulture, $",,,,,,,,,,,,{correction.Rows},,,,,,{correction.Model},{Quoted(correction.Version)},{correction.Factor:G4},,\n");
    }

    private static void AppendKey(StringBuilder text, GroupKey key)
        => text.Append(key.Accelerator).Append(',').Append(key.Engine).Append(',').Append(key.Weights is { } weights ? Precisions.Name(weights) : "").Append(',').Append(key.Family);

    private static GroupKey Key(MeasuredFields fields)
    {
        string weights = fields.Text("weights");
        string family = fields.Text("family");
        return new GroupKey(
            fields.Text("accelerator"),
            fields.Text("engine"),
            weights.Length == 0 ? null : Precisions.Parse(weights) ?? throw new FormatException($"unknown format of weights '{weights}'"),
            family switch
            {
                "dense" => false,
                "mixture" => true,
                "" => null,
                _ => throw new FormatException($"family is '{family}', not dense or mixture"),
            });
    }

    private static Coefficients Group(GroupKey key, MeasuredFields fields) => new()
    {
        MemoryEfficiency = Share(fields, "memory"),
        ComputeEfficiency = Share(fields, "compute"),
        PrefillEfficiency = Share(fields, "prefill"),
        LayerSeconds = fields.Positive("layer_us") * 1e-6,
        SequenceSeconds = fields.Positive("sequence_us") * 1e-6,
        CollectiveSeconds = fields.Positive("collective_us") * 1e-6,
        HostSeconds = fields.Positive("host_us") * 1e-6,
        LinkEfficiency = Share(fields, "link"),
        FirstTokenSeconds = fields.Positive("first_s"),
        PromptFactor = fields.Positive("prompt"),
        BurstShare = Share(fields, "burst"),
        Rows = fields.Count("rows", 0),
        Mape = fields.Number("mape") ?? 0,
        MedianError = fields.Number("median") ?? 0,
        Extrapolated = fields.Text("extrapolated") == "yes",
        FitSet = key.ToString(),
        Source = fields.Text("source"),
        Domain = new Domain(fields.Count("largest_batch", 0), fields.Count("longest_context", 0), fields.Text("models").Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    };

    private static double Share(MeasuredFields fields, string column)
        => fields.Positive(column) is var value and <= 1 ? value : throw new FormatException($"{column} is above 1: no more than the datasheet's peak can be reached");

    private static string Quoted(string text) => text.Contains(',') || text.Contains('"') ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
