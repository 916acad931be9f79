using System.Globalization;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Analysis.Explanations;

/// <summary>
/// Builds the tree below numbers. Each number is written in full once, where it is nearest to those asked about, and referred to everywhere else:
/// the tree is no larger than the plan, and a number within the depth is never left out because a longer way led to it first.
/// </summary>
internal sealed class ExplanationTree
{
    private const int DeepestFormula = 7;
    private readonly PlanContext _context;
    private readonly WorldTrace _trace;
    private readonly int _depth;
    private readonly Reading _reading;
    private readonly Dictionary<Number, Home> _homes = [];
    private readonly Dictionary<Number, IReadOnlyList<Operand>> _operands = [];
    private readonly Dictionary<Series, string> _formulas = [];
    private readonly HashSet<Number> _written = [];

    /// <summary>Finds all numbers within the depth.</summary>
    /// <param name="context">The programme.</param>
    /// <param name="trace">The world.</param>
    /// <param name="depth">How many levels of operands to show.</param>
    /// <param name="roots">The numbers asked about.</param>
    /// <param name="first">The id of the first of them.</param>
    public ExplanationTree(PlanContext context, WorldTrace trace, int depth, IEnumerable<Operand> roots, int first = 0)
    {
        _context = context;
        _trace = trace;
        _depth = depth;
        _reading = new Reading(context.Plan, trace);
        Survey(roots, first);
    }

    /// <summary>One of the numbers asked about, with all below it; a reference when it was written before.</summary>
    public ExplainedNode Root(Operand root) => Show(root, null);

    private void Survey(IEnumerable<Operand> roots, int first)
    {
        Queue<(Operand Operand, int Level)> waiting = [];
        Find(roots, null, 0);
        while (waiting.TryDequeue(out var next))
        {
            if (next.Level < _depth)
            {
                Find(OperandsOf(next.Operand), Of(next.Operand), next.Level + 1);
            }
        }

        void Find(IEnumerable<Operand> found, Number? reader, int level)
        {
            foreach (Operand operand in found)
            {
                if (_homes.TryAdd(Of(operand), new Home(first + _homes.Count, reader, level)))
                {
                    waiting.Enqueue((operand, level));
                }
            }
        }
    }

    private ExplainedNode Show(Operand operand, Number? reader)
    {
        Number number = Of(operand);
        Home home = _homes[number];
        string? when = operand.Back > 0 ? $"{operand.Back} {(operand.Back == 1 ? "month" : "months")} earlier" : null;
        return home.Reader == reader && _written.Add(number)
            ? InFull(operand, home, when)
            : new ExplainedReference { Label = Label(operand.Series), See = home.Id, Remark = when };
    }

    private ExplainedSeries InFull(Operand operand, Home home, string? when)
    {
        (Series series, int month, _) = operand;
        string? fact = FactOf(series);
        IReadOnlyList<Operand> operands = OperandsOf(operand);
        bool isCut = home.Level == _depth && operands.Count > 0;
        string? more = isCut ? "more with a greater --depth" : null;
        return new ExplainedSeries
        {
            Id = home.Id,
            Label = Label(series),
            Kind = _context.Plan.DriverOf(series) is not null ? "draw" : fact is not null ? "fact" : "series",
            Month = ChangesByMonth(series) ? _context.Horizon.At(month).ToString() : null,
            Value = double.IsFinite(_trace[series, month]) ? _trace[series, month] / Factor(series) : null,
            Unit = UnitOf(series),
            Text = fact is null ? Text(series, month) : FactText(series, month, fact),
            Formula = operands.Count > 0 && fact is null ? Formula(series) : null,
            Remark = when is null || more is null ? when ?? more : $"{when}; {more}",
            Fact = fact is null ? null : FactExplainer.Of(_context.Facts, fact, _context.Horizon.At(month)),
            Operands = isCut ? [] : [.. operands.Select(o => Show(o, Of(operand)))],
        };
    }

    private IReadOnlyList<Operand> OperandsOf(Operand operand)
    {
        Number number = Of(operand);
        if (!_operands.TryGetValue(number, out IReadOnlyList<Operand>? found))
        {
            found = _context.Plan.DriverOf(operand.Series) is not null ? [] : _reading.Of(operand.Series, operand.Month);
            _operands.Add(number, found);
        }

        return found;
    }

    private string Label(Series series) => _context.Plan.DriverOf(series) is { } driver
        ? "draw " + driver
        : FactOf(series) is { } fact ? "fact " + fact : series.Name ?? _context.Plan.Describe(series);

    private string? FactOf(Series series) => _context.Provenance[_context.Plan.ProvenanceOf(series)]?.Fact;

    private string Formula(Series series)
    {
        if (!_formulas.TryGetValue(series, out string? formula))
        {
            formula = _context.Plan.Describe(series, DeepestFormula);
            _formulas.Add(series, formula);
        }

        return formula;
    }

    // A formula may hold what follows from a fact rather than the fact itself: a date as months, a percentile as a deviation.
    private string FactText(Series series, int month, string fact)
    {
        string text = Text(series, month);
        bool isDrawn = series.Rank != Rank.Constant;
        if (isDrawn || _context.Facts.Resolve(fact) is not { Winner.Value: { } claimed, Winner.Spread: Spread.None })
        {
            return text;
        }

        bool isItself = claimed.Kind == FactKind.Quantity && claimed.Quantity == new Quantity(_trace[series, month], series.Dimension);
        return isItself ? text : $"{claimed} ({text} in the formula)";
    }

    private string Text(Series series, int month)
    {
        double value = _trace[series, month];
        if (series.Rank == Rank.Outcome && series.Dimension == Dimensions.Calendar)
        {
            return double.IsFinite(value) ? _context.Horizon.At((int)Math.Floor(value)).ToString() : "never";
        }

        // A score is no share, though it is a plain number too.
        bool isScore = _context.Plan.DriverOf(series) is not null || series.Name?.StartsWith("driver.", StringComparison.Ordinal) == true;
        if (isScore)
        {
            return value.ToString("0.000", CultureInfo.InvariantCulture);
        }

        string text = Humane.Print(value, series.Dimension);
        bool isPosition = series.Name?.EndsWith(".energisation", StringComparison.Ordinal) == true || series.Name?.EndsWith(".available", StringComparison.Ordinal) == true;
        return isPosition ? $"{_context.Horizon.At((int)Math.Ceiling(value) - 1)} ({text} after the start)" : text;
    }

    private static Number Of(Operand operand) => new(operand.Series, ChangesByMonth(operand.Series) ? operand.Month : 0);

    private static bool ChangesByMonth(Series series) => series.Rank is Rank.Month or Rank.WorldMonth;

    private string UnitOf(Series series) =>
        _context.Plan.UnitOf(series) ?? (series.Dimension.IsNone ? string.Empty : series.Dimension.ToString());

    private double Factor(Series series) =>
        _context.Plan.UnitOf(series) is { } unit && Unit.Parse(unit) is { Success: true } parsed ? parsed.Value.Factor : 1;

    // A series in a month; one that is the same in all months counts once.
    private readonly record struct Number(Series Series, int Month);

    // Where a number is written in full: below the reader that is nearest to those asked about.
    private readonly record struct Home(int Id, Number? Reader, int Level);
}
