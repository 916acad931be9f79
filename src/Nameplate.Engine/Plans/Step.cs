namespace Nameplate.Engine.Plans;

/// <summary>A node after names are resolved and equal formulas shared.</summary>
internal sealed class Step
{
    public required Operation Operation { get; init; }

    public required Rank Rank { get; init; }

    /// <summary>Indices of other steps. While the graph is built, what a lag reads may be the complement of a node's index.</summary>
    public required int[] Operands { get; init; }

    public double Value { get; init; }

    public int Number { get; init; }

    /// <summary>History of a lag; values of a schedule. For every step of rank Month, its values, once evaluated.</summary>
    public double[]? Values { get; set; }

    public Table? Table { get; init; }

    public string? Driver { get; init; }

    /// <summary>True when a value is the same in all worlds.</summary>
    public bool IsScalar => Rank is Rank.Constant or Rank.Month;

    /// <summary>Values by month of a step of rank Month that is not a schedule: kept apart from a lag's history.</summary>
    public double[]? Folded { get; set; }

    /// <summary>The value of a scalar step in a month.</summary>
    public double ScalarAt(int month) => Rank == Rank.Constant ? Value : (Folded ?? Values!)[month];
}
