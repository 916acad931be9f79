using Nameplate.Quantities;

namespace Nameplate.Engine.Plans;

/// <summary>One series of a plan under construction.</summary>
internal sealed class Node
{
    public required Operation Operation { get; init; }

    public required Rank Rank { get; init; }

    public required Dimension Dimension { get; init; }

    /// <summary>Indices of the operands. Only <see cref="PlanBuilder.Define"/> changes it after creation.</summary>
    public int[] Operands { get; set; } = [];

    public double Value { get; init; }

    /// <summary>Months, a month's index or a draw's number, as the operation says.</summary>
    public int Number { get; init; }

    public double[]? Values { get; init; }

    public Table? Table { get; init; }

    public string? Driver { get; init; }

    public string? Name { get; init; }

    public string? Unit { get; init; }

    public int Provenance { get; init; } = -1;
}
