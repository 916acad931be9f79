namespace Nameplate.Engine.Plans;

/// <summary>How ranks combine, and what kinds of operations there are.</summary>
internal static class Ranks
{
    /// <summary>Rank of a formula over two operands.</summary>
    public static Rank Join(Rank left, Rank right)
    {
        if (left == Rank.Outcome || right == Rank.Outcome)
        {
            return Rank.Outcome;
        }

        return (VariesByWorld(left) || VariesByWorld(right), VariesByMonth(left) || VariesByMonth(right)) switch
        {
            (false, false) => Rank.Constant,
            (false, true) => Rank.Month,
            (true, false) => Rank.World,
            (true, true) => Rank.WorldMonth,
        };
    }

    /// <summary>Rank of a formula that also depends on the month.</summary>
    public static Rank WithMonth(Rank rank) => Join(rank, Rank.Month);

    public static bool VariesByWorld(Rank rank) => rank is Rank.World or Rank.WorldMonth or Rank.Outcome;

    public static bool VariesByMonth(Rank rank) => rank is Rank.Month or Rank.WorldMonth;

    /// <summary>True where the operation depends on the month beyond what its operands do.</summary>
    public static bool AddsMonth(Operation operation) => operation is Operation.Ramp or Operation.Lag or Operation.WorldLag
        or Operation.Cumulative or Operation.RunningMax or Operation.RunningMin or Operation.Latch or Operation.Hold or Operation.Compound or Operation.Bridge or Operation.LogBridge;

    /// <summary>True where the order of the two operands does not matter: it is settled, so that a + b and b + a are shared.</summary>
    public static bool IsSymmetric(Operation operation) => operation is Operation.Add or Operation.Multiply or Operation.And or Operation.Or or Operation.Equal;

    public static bool IsReduction(Operation operation) => operation is >= Operation.FirstMonth and <= Operation.Discrepancy;
}
