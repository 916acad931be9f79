using Nameplate.Engine.Numerics;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Randomness;

namespace Nameplate.Engine.Tests.Simulation;

/// <summary>
/// One world of a builder's nodes computed the slow way: each number by its definition, with nothing folded, shared, fused or laid out.
/// </summary>
internal sealed class PlainWorld(PlanBuilder builder, ulong seed, long? world)
{
    private readonly Dictionary<(int Node, int Month), double> _known = [];

    public double At(Series series, int month) => At(series.Index, month);

    private double At(int index, int t)
    {
        if (!_known.TryGetValue((index, t), out double value))
        {
            value = Compute(builder.Nodes[index], index, t);
            _known.Add((index, t), value);
        }

        return value;
    }

    private double Compute(Node node, int index, int t)
    {
        double Operand(int position, int month) => At(node.Operands[position], month);
        double A() => Operand(0, t);
        double B() => Operand(1, t);
        double C() => Operand(2, t);
        double Previous(double initial) => t == 0 ? initial : At(index, t - 1);
        bool closed = world is null || t < node.Number;
        return node.Operation switch
        {
            Operation.Constant => node.Value,
            Operation.PerMonth => node.Values![t],
            Operation.Normal => world is null ? 0 : Functions.InverseNormal(Draw(node, t)),
            Operation.Uniform => world is null ? node.Value : Draw(node, t),
            Operation.Alias => A(),
            Operation.Negate => -A(),
            Operation.Not => A() == 0 ? 1 : 0,
            Operation.Abs => Math.Abs(A()),
            Operation.Floor => Math.Floor(A()),
            Operation.Sqrt => Math.Sqrt(A()),
            Operation.Exp => Functions.Exp(A()),
            Operation.Log => Functions.Log(A()),
            Operation.NormalCdf => Functions.NormalCdf(A()),
            Operation.InverseNormal => Functions.InverseNormal(A()),
            Operation.Add => A() + B(),
            Operation.Subtract => A() - B(),
            Operation.Multiply => A() * B(),
            Operation.Divide => A() / B(),
            Operation.Min => Least(A(), B()),
            Operation.Max => Greatest(A(), B()),
            Operation.Less => A() < B() ? 1 : 0,
            Operation.LessOrEqual => A() <= B() ? 1 : 0,
            Operation.Equal => A() == B() ? 1 : 0,
            Operation.And => A() != 0 && B() != 0 ? 1 : 0,
            Operation.Or => A() != 0 || B() != 0 ? 1 : 0,
            Operation.Clamp => Least(Greatest(A(), B()), C()),
            Operation.Select => A() != 0 ? B() : C(),
            Operation.Ramp => Least(Greatest((t + 1 - A()) * Rate(B()), 0), 1),
            Operation.Interpolate => node.Table!.At(A()),
            Operation.AddWhenEqual => A() + (B() == node.Value ? C() : 0),
            Operation.BridgeRise => (A() + Math.Sqrt((A() * A()) - (2 * (B() * B()) * C()))) * 0.5,
            Operation.Bridge => closed ? Greatest(A(), B()) : Greatest(A() * C(), B()),
            Operation.LogBridge => closed ? A() + Greatest(B(), 0) : A() + C(),
            Operation.Lag => Lagged(node, t, node.Number, node.Values, 1),
            Operation.WorldLag => Lagged(node, t, Math.Clamp((int)Math.Floor(B()), 1, node.Number), null, 2),
            Operation.Cumulative => t < node.Number ? Previous(B()) : Previous(Operand(1, 0)) + A(),
            Operation.RunningMax => Greatest(Previous(B()), A()),
            Operation.RunningMin => Least(Previous(B()), A()),
            Operation.Latch => Previous(0) != 0 || A() != 0 ? 1 : 0,
            Operation.Hold => Operand(0, Math.Min(t, node.Number)),
            _ => Reduce(node),
        };
    }

    private double Lagged(Node node, int t, int months, double[]? history, int initial)
        => t >= months ? At(node.Operands[0], t - months)
            : history is not null && months - t <= history.Length ? history[^(months - t)]
            : At(node.Operands[initial], t);

    private double Reduce(Node node)
    {
        double[] values = [.. Enumerable.Range(0, builder.Months).Select(t => At(node.Operands[0], t))];
        return node.Operation switch
        {
            Operation.FirstMonth => Array.FindIndex(values, static value => value != 0) is var first && first < 0 ? double.PositiveInfinity : first,
            Operation.Peak => values.Aggregate(double.NegativeInfinity, Greatest),
            Operation.Trough => values.Aggregate(double.PositiveInfinity, Least),
            Operation.PeakMonth => Array.IndexOf(values, values.Max()),
            Operation.Total => values.Aggregate(0.0, static (sum, value) => sum + value),
            Operation.At => values[node.Number],
            Operation.Discrepancy => Worst(node),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };
    }

    /// <summary>The quotient of the month whose products say that it is the worst.</summary>
    private double Worst(Node node)
    {
        (double difference, double size) = (0, 1);
        for (int t = 0; t < builder.Months; t++)
        {
            double apart = Math.Abs(At(node.Operands[0], t) - At(node.Operands[1], t));
            double scale = Math.Abs(At(node.Operands[2], t)) + 1;
            if (!double.IsNaN(difference) && !(apart * size <= difference * scale))
            {
                (difference, size) = (apart, scale);
            }
        }

        return difference / size;
    }

    private double Draw(Node node, int t)
        => Draws.Uniform(seed, DriverKey.Of(node.Driver!), world!.Value, node.Rank == Rank.World ? Draws.OncePerWorld : t, node.Number);

    private static double Rate(double length) => 1 / length * length < 1 ? 1 / length * 1.0000000000000002 : 1 / length;

    private static double Least(double x, double y) => x < y ? x : y;

    private static double Greatest(double x, double y) => x > y ? x : y;
}
