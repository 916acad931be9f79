using Nameplate.Quantities;

namespace Nameplate.Engine.Plans;

/// <summary>
/// Collects the series of a plan: every method adds a node and returns it; nothing is computed until a compiled plan is simulated.
/// Mistakes (dimensions that do not fit, duplicate names) do not throw: they are recorded and reported together by
/// <see cref="Compile"/>. Not safe for use by several threads at once.
/// </summary>
public sealed partial class PlanBuilder
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<string, Series> _byName = new(StringComparer.Ordinal);
    private readonly List<Series> _named = [];
    private readonly List<PlanError> _errors = [];
    private Series _monthIndex;

    /// <summary>Begins a plan over this many months (1 to 4,095).</summary>
    public PlanBuilder(int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, MostMonths);
        Months = months;
    }

    /// <summary>The longest horizon: a month is twelve bits of a draw's counter, and the last number is kept for draws of a whole world.</summary>
    public const int MostMonths = 4095;

    /// <summary>Length of the horizon.</summary>
    public int Months { get; }

    /// <summary>The named series, in the order in which they were named.</summary>
    public IReadOnlyList<Series> Named => _named;

    internal IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>What is wrong with the plan so far; <see cref="Compile"/> throws it all together.</summary>
    public IReadOnlyList<PlanError> Errors => _errors;

    /// <summary>
    /// Compiles what the outputs and events need: checks everything, folds what is equal in all worlds, shares equal formulas,
    /// drops what nothing reads and lays out memory.
    /// </summary>
    /// <param name="outputs">Series whose values are recorded, of any rank.</param>
    /// <param name="events">Conditions (true from a certain month on, or now and then) whose first month is recorded in every world.</param>
    /// <param name="means">Series of which only the mean over all worlds is recorded, which takes no memory per world; no outcomes.</param>
    /// <exception cref="PlanException">The plan is wrong; every error found is listed.</exception>
    public Plan Compile(IReadOnlyList<Series> outputs, IReadOnlyList<Series>? events = null, IReadOnlyList<Series>? means = null)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        return new PlanCompiler(this, [.. outputs], events is null ? [] : [.. events], means is null ? [] : [.. means]).Compile();
    }

    internal Node NodeOf(Series series)
    {
        Own(series);
        return _nodes[series.Index];
    }

    internal Series At(int index) => new(this, index);

    private Node Own(Series series)
        => ReferenceEquals(series.Builder, this)
            ? _nodes[series.Index]
            : throw new ArgumentException("The series belongs to another plan.", nameof(series));

    private Series Append(Node node)
    {
        _nodes.Add(node);
        return new Series(this, _nodes.Count - 1);
    }

    private Series Append(Operation operation, Dimension dimension, params ReadOnlySpan<Series> operands)
    {
        Rank rank = JoinRanks(operation, operands);
        return Append(new Node { Operation = operation, Rank = rank, Dimension = dimension, Operands = Indices(operands) });
    }

    private static int[] Indices(ReadOnlySpan<Series> operands)
    {
        int[] indices = new int[operands.Length];
        for (int i = 0; i < indices.Length; i++)
        {
            indices[i] = operands[i].Index;
        }

        return indices;
    }

    private Rank JoinRanks(Operation operation, ReadOnlySpan<Series> operands)
    {
        Rank rank = Rank.Constant;
        foreach (Series operand in operands)
        {
            rank = Ranks.Join(rank, Own(operand).Rank);
        }

        if (rank == Rank.Outcome)
        {
            if (Ranks.AddsMonth(operation))
            {
                Report("outcome", operands[0], $"{operation} reads an outcome, which is known only after the last month");
            }

            foreach (Series operand in operands)
            {
                if (Ranks.VariesByMonth(Own(operand).Rank))
                {
                    Report("outcome", operand, $"{operation} mixes an outcome, known only after the last month, with {Label(operand)}, which changes by month");
                }
            }
        }

        return rank;
    }

    private void Report(string code, Series series, string message)
        => _errors.Add(new PlanError(code, Label(series), message, ProvenanceOf(series)));
}
