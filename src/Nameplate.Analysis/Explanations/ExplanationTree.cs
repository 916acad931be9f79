using System.Globalization;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Analysis.Explanations;

/// <summary>Builds the tree below a number. What was shown once with its operands is only named when it comes up again.</summary>
internal sealed class ExplanationTree(PlanContext context, WorldTrace trace, int depth)
{
    private const int DeepestFormula = 7;
    private readonly Reading _reading = new(context.Plan, trace);
    private readonly HashSet<(Series, int)> _shown = [];

    /// <summary>A series in a month, with all below it.</summary>
    public ExplainedSeries Root(Series series, int month) => Show(new Operand(series, month, 0), depth);

    private ExplainedSeries Show(Operand operand, int levels)
    {
        (Series series, int month, int back) = operand;
        string? driver = context.Plan.DriverOf(series);
        string? fact = context.Provenance[context.Plan.ProvenanceOf(series)]?.Fact;
        bool repeated = !_shown.Add((series, MonthKey(series, month)));
        IReadOnlyList<Operand> operands = driver is not null ? [] : _reading.Of(series, month);
        bool cut = levels == 0 && operands.Count > 0 && !repeated;
        if (cut)
        {
            _shown.Remove((series, MonthKey(series, month)));
        }

        return new ExplainedSeries
        {
            Label = driver is not null ? "draw " + driver : fact is not null ? "fact " + fact : series.Name ?? context.Plan.Describe(series),
            Kind = driver is not null ? "draw" : fact is not null ? "fact" : "series",
            Month = ChangesByMonth(series) ? context.Horizon.At(month).ToString() : null,
            Value = double.IsFinite(trace[series, month]) ? trace[series, month] / Factor(series) : null,
            Unit = UnitOf(series),
            Text = fact is null ? Text(series, month) : FactText(series, month, fact),
            Formula = operands.Count > 0 && fact is null ? context.Plan.Describe(series, DeepestFormula) : null,
            Remark = Remark(back, repeated, cut),
            Fact = fact is null || repeated ? null : FactExplainer.Of(context.Facts, fact, context.Horizon.At(month)),
            Operands = repeated || cut ? [] : [.. operands.Select(o => Show(o, levels - 1))],
        };
    }

    private static string? Remark(int back, bool repeated, bool cut)
    {
        string? when = back > 0 ? $"{back} {(back == 1 ? "month" : "months")} earlier" : null;
        string? where = repeated ? "see above" : cut ? "more with a greater --depth" : null;
        return when is null || where is null ? when ?? where : $"{when}; {where}";
    }

    // A formula may hold what follows from a fact rather than the fact itself: a date as months, a percentile as a deviation.
    private string FactText(Series series, int month, string fact)
    {
        string text = Text(series, month);
        bool isDrawn = series.Rank != Rank.Constant;
        if (isDrawn || context.Facts.Resolve(fact) is not { Winner.Value: { } claimed, Winner.Spread: Spread.None })
        {
            return text;
        }

        bool isItself = claimed.Kind == FactKind.Quantity && claimed.Quantity == new Quantity(trace[series, month], series.Dimension);
        return isItself ? text : $"{claimed} ({text} in the formula)";
    }

    private string Text(Series series, int month)
    {
        double value = trace[series, month];
        if (series.Rank == Rank.Outcome && series.Dimension == Dimensions.Calendar)
        {
            return double.IsFinite(value) ? context.Horizon.At((int)Math.Floor(value)).ToString() : "never";
        }

        // A score is no share, though it is a plain number too.
        bool isScore = context.Plan.DriverOf(series) is not null || series.Name?.StartsWith("driver.", StringComparison.Ordinal) == true;
        if (isScore)
        {
            return value.ToString("0.000", CultureInfo.InvariantCulture);
        }

        string text = Humane.Print(value, series.Dimension);
        bool isPosition = series.Name?.EndsWith(".energisation", StringComparison.Ordinal) == true || series.Name?.EndsWith(".available", StringComparison.Ordinal) == true;
        return isPosition ? $"{context.Horizon.At((int)Math.Ceiling(value) - 1)} ({text} after the start)" : text;
    }

    private static int MonthKey(Series series, int month) => ChangesByMonth(series) ? month : 0;

    private static bool ChangesByMonth(Series series) => series.Rank is Rank.Month or Rank.WorldMonth;

    private string UnitOf(Series series) =>
        context.Plan.UnitOf(series) ?? (series.Dimension.IsNone ? string.Empty : series.Dimension.ToString());

    private double Factor(Series series) =>
        context.Plan.UnitOf(series) is { } unit && Unit.Parse(unit) is { Success: true } parsed ? parsed.Value.Factor : 1;
}
