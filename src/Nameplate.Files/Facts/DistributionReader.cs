using System.Collections.Immutable;
using Nameplate.Quantities;

namespace Nameplate.Files.Facts;

/// <summary>Reads <c>distribution:</c> mappings. The shape has checked their keys; here is what the numbers mean together.</summary>
internal sealed class DistributionReader(ValueReader values, ClaimSetting setting, Diagnostics diagnostics)
{
    // A three-term metalog has a density only if its median is not too near an end: (p50 − p10)/(p90 − p10) lies
    // between ½·(1 − 1.66711·(½ − 0.1)) and one minus that. Keelin (2016), The Metalog Distributions, eq. 27.
    private const double NarrowestMetalog = 0.166578;
    private const double SumTolerance = 1e-9;

    /// <summary>The spread, or null after reporting why there is none.</summary>
    public Spread? Read(MapNode map) => (map["kind"] as ScalarNode)?.Text switch
    {
        "triangular" => Ordered(map, "low", "mode", "high") is [var a, var b, var c] ? new Spread.Triangular(a, b, c) : null,
        "pert" => Ordered(map, "low", "mode", "high") is [var a, var b, var c] ? new Spread.Pert(a, b, c) : null,
        "uniform" => Ordered(map, "low", "high") is [var a, var b] ? new Spread.Uniform(a, b) : null,
        "normal" => ReadNormal(map),
        "lognormal" => ReadLognormal(map),
        "metalog" => ReadMetalog(map),
        "discrete" => ReadDiscrete(map),
        "empirical" => ReadEmpirical(map),
        "reference-class" => ReadClass(map),
        _ => null,
    };

    private Spread.Normal? ReadNormal(MapNode map)
    {
        if (Numbers(map, "mean", "deviation") is not [var mean, var deviation]) return null;
        return deviation > 0 ? new Spread.Normal(mean, deviation) : Bad<Spread.Normal>(map, "'deviation' must be above zero");
    }

    private Spread.Lognormal? ReadLognormal(MapNode map)
    {
        if (Ordered(map, "p10", "p90") is not [var p10, var p90]) return null;
        return p10 > 0 ? new Spread.Lognormal(p10, p90) : Bad<Spread.Lognormal>(map, "a lognormal 'p10' must be above zero");
    }

    private Spread.Metalog? ReadMetalog(MapNode map)
    {
        if (Ordered(map, "p10", "p50", "p90") is not [var p10, var p50, var p90]) return null;
        var position = (p50 - p10) / (p90 - p10);
        return position is > NarrowestMetalog and < 1 - NarrowestMetalog
            ? new Spread.Metalog(p10, p50, p90)
            : Bad<Spread.Metalog>(map, "'p50' is too near 'p10' or 'p90' for a metalog; expected it in the middle two thirds");
    }

    private Spread.Discrete? ReadDiscrete(MapNode map)
    {
        var outcomes = ImmutableArray.CreateBuilder<(double Value, double Probability)>();
        double sum = 0;
        foreach (var item in map.ObjectItems("outcomes"))
        {
            if (item["value"] is not ScalarNode value || item["probability"] is not ScalarNode weight || values.ReadNumber(value) is not { } number) return null;
            var probability = Quantity.Parse(weight.Text, Dimension.None);
            if (!probability.Success || probability.Value.Value is not (> 0 and <= 1)) return Bad<Spread.Discrete>(weight, $"{Words.Quote(weight.Text)} is not a probability above 0 and up to 1");
            outcomes.Add((number, probability.Value.Value));
            sum += probability.Value.Value;
        }

        if (outcomes.Count == 0) return Bad<Spread.Discrete>(map, "'outcomes' is empty");
        return Math.Abs(sum - 1) <= SumTolerance ? new Spread.Discrete(outcomes.DrainToImmutable()) : Bad<Spread.Discrete>(map, $"the probabilities sum to {sum:0.######}; expected 1");
    }

    private Spread.Empirical? ReadEmpirical(MapNode map)
    {
        if (map["file"] is not ScalarNode file || map["column"] is not ScalarNode column) return null;
        if (setting.Data.Table(file.Text, file.At, diagnostics) is not { } table) return null;
        var index = Array.IndexOf(table.Header, column.Text);
        if (index < 0)
        {
            diagnostics.Error(Codes.EmpiricalFile, column.At, $"'{file.Text}' has no column {Words.Quote(column.Text)}; expected one of: {Words.List(table.Header)}", Words.DidYouMean(column.Text, table.Header));
            return null;
        }

        var read = ImmutableArray.CreateBuilder<double>();
        foreach (var (line, fields) in table.Rows)
        {
            var text = index < fields.Length ? fields[index] : "";
            if (values.ReadNumber(new ScalarNode(new Location(table.File, line, 1), "", text) { Called = $"'{column.Text}'" }) is not { } number) return null;
            read.Add(number);
        }

        read.Sort();
        return read.Count > 0 ? new Spread.Empirical(read.DrainToImmutable()) : Bad<Spread.Empirical>(file, $"'{file.Text}' has no rows");
    }

    private Spread.ReferenceClass? ReadClass(MapNode map)
        => map["class"] is ScalarNode name && setting.Classes.Contains(name.Text) ? new Spread.ReferenceClass(name.Text) : null;

    private double[]? Ordered(MapNode map, params string[] keys)
    {
        if (Numbers(map, keys) is not { } numbers) return null;
        for (var i = 1; i < numbers.Length; i++)
        {
            // The mode may lie at an end of a triangle; percentiles and ends may not coincide.
            var mayTouch = (keys[i] == "mode" || keys[i - 1] == "mode") && numbers[0] < numbers[^1];
            if (numbers[i] < numbers[i - 1] || (numbers[i] == numbers[i - 1] && !mayTouch)) return Bad<double[]>(map, $"'{keys[i]}' must be above '{keys[i - 1]}'");
        }

        return numbers;
    }

    private double[]? Numbers(MapNode map, params string[] keys)
    {
        var numbers = new double[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (map[keys[i]] is not ScalarNode { IsEmpty: false } node || values.ReadNumber(node) is not { } number) return null;
            numbers[i] = number;
        }

        return numbers;
    }

    private T? Bad<T>(Node node, string message)
        where T : class
    {
        diagnostics.Error(Codes.BadDistribution, node.At, message);
        return null;
    }
}
