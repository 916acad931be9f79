namespace Nameplate.Engine.Plans;

/// <summary>Two steps are equal when they must give the same bits.</summary>
internal sealed class StepComparer : IEqualityComparer<Step>
{
    public bool Equals(Step? x, Step? y)
        => ReferenceEquals(x, y)
            || (x is not null
                && y is not null
                && x.Operation == y.Operation
                && x.Rank == y.Rank
                && x.Number == y.Number
                && BitConverter.DoubleToInt64Bits(x.Value) == BitConverter.DoubleToInt64Bits(y.Value)
                && x.Driver == y.Driver
                && x.Operands.AsSpan().SequenceEqual(y.Operands)
                && SameValues(x.Values, y.Values)
                && (ReferenceEquals(x.Table, y.Table) || (x.Table is not null && y.Table is not null && x.Table.SameAs(y.Table))));

    public int GetHashCode(Step obj)
    {
        HashCode hash = default;
        hash.Add(obj.Operation);
        hash.Add(obj.Rank);
        hash.Add(obj.Number);
        hash.Add(BitConverter.DoubleToInt64Bits(obj.Value));
        hash.Add(obj.Driver);
        foreach (int operand in obj.Operands)
        {
            hash.Add(operand);
        }

        return hash.ToHashCode();
    }

    private static bool SameValues(double[]? x, double[]? y)
    {
        if (x is null || y is null || x.Length != y.Length)
        {
            return ReferenceEquals(x, y);
        }

        for (int i = 0; i < x.Length; i++)
        {
            if (BitConverter.DoubleToInt64Bits(x[i]) != BitConverter.DoubleToInt64Bits(y[i]))
            {
                return false;
            }
        }

        return true;
    }
}
