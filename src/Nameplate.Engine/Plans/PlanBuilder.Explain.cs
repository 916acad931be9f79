namespace Nameplate.Engine.Plans;

/// <content>What a series is made of, in words.</content>
public sealed partial class PlanBuilder
{
    private const int DeepestText = 4;

    /// <summary>The series that a series reads directly; one entry per operand, in order. A named series reads what its formula reads.</summary>
    public IReadOnlyList<Series> Operands(Series series)
    {
        int[] operands = _nodes[Resolve(Own(series), series.Index)].Operands;
        Series[] result = new Series[operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            result[i] = new Series(this, operands[i]);
        }

        return result;
    }

    /// <summary>The id that the author gave to the origin of a series (constant, schedule, draw, table or name), or −1.</summary>
    public int ProvenanceOf(Series series) => Own(series).Provenance;

    /// <summary>The operation that computes a series, in one word of the formula language, for example <c>min</c> or <c>+</c>.</summary>
    public string OperationOf(Series series) => FormulaText.Word(_nodes[Resolve(Own(series), series.Index)]);

    /// <summary>The whole number that belongs to a step: the months of a lag (or its longest delay), the month of <c>at</c> and <c>hold</c>, the number of a draw.</summary>
    public int NumberOf(Series series) => _nodes[Resolve(Own(series), series.Index)].Number;

    /// <summary>The name that keys a draw; null for series that are not drawn.</summary>
    public string? DriverOf(Series series) => _nodes[Resolve(Own(series), series.Index)].Driver;

    /// <summary>Whether a lag reads observed values before month 0, rather than its initial value.</summary>
    public bool HasHistory(Series series) =>
        _nodes[Resolve(Own(series), series.Index)] is { Operation: Operation.Lag, Values.Length: > 0 };

    /// <summary>The formula of a series in words: operands by name where they have one, else their own formula, shortened when long.</summary>
    /// <param name="series">The series.</param>
    /// <param name="deepest">How many steps inside one another are written out.</param>
    public string Describe(Series series, int deepest = DeepestText)
    {
        int index = Resolve(Own(series), series.Index);
        return index == series.Index || _nodes[index].Name is null ? Text(index, deepest, top: true) : Label(new Series(this, index));
    }

    internal string Label(Series series)
    {
        Node node = _nodes[series.Index];
        return node.Name ?? Text(series.Index, 1, top: true);
    }

    private int Resolve(Node node, int index)
    {
        if (node.Operation == Operation.Alias && node.Operands.Length == 1)
        {
            int target = node.Operands[0];
            return _nodes[target].Name is null ? Resolve(_nodes[target], target) : index;
        }

        return index;
    }

    private string Text(int index, int depth, bool top)
    {
        Node node = _nodes[index];
        if (!top && node.Name is not null)
        {
            return node.Name;
        }

        if (node.Operands.Length > 0 && depth == 0)
        {
            return "…";
        }

        string[] operands = new string[node.Operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            operands[i] = Text(node.Operands[i], depth - 1, top: false);
        }

        return FormulaText.Write(node, operands, top);
    }
}
