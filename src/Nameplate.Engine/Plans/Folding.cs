using Nameplate.Engine.Numerics;

namespace Nameplate.Engine.Plans;

/// <summary>
/// The meaning of every operation for one world and month. The kernels of the simulator give the same bits for many worlds;
/// this form evaluates what is equal in all worlds once.
/// </summary>
internal static class Folding
{
    /// <summary>1 + 2⁻⁵²: the product with it is the next number, or the one after.</summary>
    public const double RateRaise = 1.0000000000000002;

    /// <summary>The value of a step that is the same in all worlds, given those of earlier months.</summary>
    public static double AtMonth(IReadOnlyList<Step> steps, Step step, int t)
    {
        double Operand(int position, int month) => steps[step.Operands[position]].ScalarAt(month);
        double Before() => t > 0 ? step.Folded![t - 1] : Operand(1, 0);
        switch (step.Operation)
        {
            case Operation.Constant:
                return step.Value;
            case Operation.Lag:
                int back = step.Number - t;
                return back <= 0 ? Operand(0, t - step.Number)
                    : step.Values is { } history && back <= history.Length ? history[^back]
                    : Operand(1, t);
            case Operation.WorldLag:
                int months = WholeMonths(Operand(1, t), step.Number);
                return months <= t ? Operand(0, t - months) : Operand(2, t);
            case Operation.Cumulative:
                return t >= step.Number ? Before() + Operand(0, t) : Before();
            case Operation.RunningMax:
                return Max(Before(), Operand(0, t));
            case Operation.RunningMin:
                return Min(Before(), Operand(0, t));
            case Operation.Latch:
                return Or(t > 0 ? step.Folded![t - 1] : 0, Operand(0, t));
            case Operation.Hold:
                return t <= step.Number ? Operand(0, t) : step.Folded![t - 1];
            case Operation.Interpolate:
                // A step that interpolates has a table.
                return step.Table!.At(Operand(0, t));
            case Operation.Ramp:
                return Ramp(Operand(0, t), Operand(1, t), t + 1.0);
            case Operation.Bridge:
                return Bridge(t < step.Number, Operand(0, t), Operand(1, t), Operand(2, t));
            case Operation.LogBridge:
                return LogBridge(t < step.Number, Operand(0, t), Operand(1, t), Operand(2, t));
            default:
                return step.Operands.Length switch
                {
                    1 => Unary(step.Operation, Operand(0, t)),
                    2 => Binary(step.Operation, Operand(0, t), Operand(1, t)),
                    _ => Ternary(step.Operation, Operand(0, t), Operand(1, t), Operand(2, t), step.Value),
                };
        }
    }

    /// <summary>A delay rounded down to whole months, between 1 and the maximum; NaN counts as 1.</summary>
    public static int WholeMonths(double months, int maximum) => months >= maximum ? maximum : months >= 1 ? (int)months : 1;

    public static double Unary(Operation operation, double x) => operation switch
    {
        Operation.Negate => -x,
        Operation.Not => Truth(x == 0),
        Operation.Abs => Math.Abs(x),
        Operation.Floor => Math.Floor(x),
        Operation.Sqrt => Math.Sqrt(x),
        Operation.Exp => Functions.Exp(x),
        Operation.Log => Functions.Log(x),
        Operation.NormalCdf => Functions.NormalCdf(x),
        Operation.InverseNormal => Functions.InverseNormal(x),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    public static double Binary(Operation operation, double x, double y) => operation switch
    {
        Operation.Add => x + y,
        Operation.Subtract => x - y,
        Operation.Multiply => x * y,
        Operation.Divide => x / y,
        Operation.Min => Min(x, y),
        Operation.Max => Max(x, y),
        Operation.Less => Truth(x < y),
        Operation.LessOrEqual => Truth(x <= y),
        Operation.Equal => Truth(x == y),
        Operation.And => Truth(x != 0 && y != 0),
        Operation.Or => Or(x, y),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    public static double Ternary(Operation operation, double x, double y, double z, double value) => operation switch
    {
        Operation.Clamp => Min(Max(x, y), z),
        Operation.Select => x != 0 ? y : z,
        Operation.AddWhenEqual => x + (y == value ? z : 0),
        Operation.BridgeRise => BridgeRise(x, y, z),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    /// <summary>The smaller; the second when they compare as equal or one is NaN.</summary>
    public static double Min(double x, double y) => x < y ? x : y;

    /// <summary>The larger; the second when they compare as equal or one is NaN.</summary>
    public static double Max(double x, double y) => x > y ? x : y;

    /// <summary>Share of a ramp done at a month's end. The order of the two limits makes 0 × ∞, a step that starts right then, zero.</summary>
    public static double Ramp(double start, double rate, double monthEnd) => Min(Max((monthEnd - start) * rate, 0), 1);

    /// <summary>The largest price between two closes; closed: the larger close, where nothing is drawn.</summary>
    public static double Bridge(bool closed, double previous, double close, double growth)
        => closed ? Max(previous, close) : Max(previous * growth, close);

    /// <summary>The largest log return between two closes.</summary>
    public static double LogBridge(bool closed, double previous, double step, double rise)
        => closed ? previous + Max(step, 0) : previous + rise;

    /// <summary>(r + √(r² − 2σ² ln u)) / 2: the rise of the log price from the previous close to the maximum.</summary>
    public static double BridgeRise(double step, double volatility, double logU)
        => (step + Math.Sqrt((step * step) - ((2 * (volatility * volatility)) * logU))) * 0.5;

    private static double Or(double x, double y) => Truth(x != 0 || y != 0);

    private static double Truth(bool condition) => condition ? 1.0 : 0.0;
}
