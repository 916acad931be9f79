using Nameplate.Quantities;

namespace Nameplate.Engine.Plans;

/// <content>Names, and series that are used before they are known.</content>
public sealed partial class PlanBuilder
{
    /// <summary>Names a series that will be defined later, so that formulas may already read it. A loop that this closes must pass through a lag.</summary>
    public Series Declare(string name, Dimension dimension)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Register(new Node { Operation = Operation.Alias, Rank = Rank.WorldMonth, Dimension = dimension, Name = name });
    }

    /// <summary>Gives a declared series its formula.</summary>
    /// <param name="declared">A series made by <see cref="Declare"/>.</param>
    /// <param name="formula">What it is, in the declared dimension.</param>
    public void Define(Series declared, Series formula)
    {
        Node node = Own(declared);
        if (node.Operation != Operation.Alias || node.Operands.Length > 0)
        {
            Report("definition", declared, "the series is defined twice");
            return;
        }

        if (formula.Dimension != node.Dimension)
        {
            Report("dimension", declared, $"declared as {node.Dimension} and defined as {formula.Dimension}");
        }

        if (Own(formula).Rank == Rank.Outcome)
        {
            Report("outcome", declared, "an outcome is known only after the last month and cannot define a declared series");
        }

        node.Operands = [formula.Index];
    }

    /// <summary>Registers a series under a dotted name. The result is the same quantity under that name.</summary>
    /// <param name="name">Unique in the plan.</param>
    /// <param name="x">The quantity.</param>
    /// <param name="unit">The unit in which people expect it; must fit the dimension.</param>
    /// <param name="provenance">The caller's id of where the formula comes from.</param>
    public Series Name(string name, Series x, string? unit = null, int provenance = -1)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Node node = Own(x);
        Series named = Register(new Node
        {
            Operation = Operation.Alias,
            Rank = node.Rank,
            Dimension = node.Dimension,
            Operands = [x.Index],
            Name = name,
            Unit = unit,
            Provenance = provenance,
        });
        if (unit is not null)
        {
            CheckUnit(named, unit);
        }

        return named;
    }

    /// <summary>Finds a series by its name.</summary>
    public bool TryFind(string name, out Series series) => _byName.TryGetValue(name, out series);

    /// <summary>The named series that fit a pattern in which <c>*</c> stands for any text without a dot, in the order in which they were named.</summary>
    public IEnumerable<Series> Match(string pattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        return [.. _named.Where(series => NamePattern.Fits(pattern, series.Name))];
    }

    /// <summary>The unit given with a series' name, or null.</summary>
    public string? UnitOf(Series series) => Own(series).Unit;

    private Series Register(Node node)
    {
        Series series = Append(node);
        // Register is only called with a name.
        if (!_byName.TryAdd(node.Name!, series))
        {
            Report("name", series, "two series have this name");
        }

        _named.Add(series);
        return series;
    }

    private void CheckUnit(Series named, string text)
    {
        ParseResult<Unit> unit = Unit.Parse(text);
        if (!unit.Success)
        {
            Report("unit", named, $"unit {text}: {unit.Error}");
        }
        else if (unit.Value.Dimension != named.Dimension)
        {
            Report("dimension", named, $"unit {text} is {unit.Value.Dimension} and the formula is {named.Dimension}");
        }
    }
}
