using System.Globalization;
using System.Text;

namespace Nameplate.Engine.Plans;

/// <summary>Writes one step of a formula for people.</summary>
internal static class FormulaText
{
    public static string Word(Node node) => node.Operation switch
    {
        Operation.Constant => "constant",
        Operation.PerMonth => "per month",
        Operation.Normal => "normal",
        Operation.Uniform => "uniform",
        Operation.Alias => "=",
        Operation.Negate => "-",
        Operation.Not => "!",
        Operation.Abs => "abs",
        Operation.Floor => "floor",
        Operation.Sqrt => "sqrt",
        Operation.Exp => "exp",
        Operation.Log => "log",
        Operation.NormalCdf => "normalCdf",
        Operation.InverseNormal => "inverseNormal",
        Operation.Add => "+",
        Operation.Subtract => "-",
        Operation.Multiply => "*",
        Operation.Divide => "/",
        Operation.Min => "min",
        Operation.Max => "max",
        Operation.Less => "<",
        Operation.LessOrEqual => "<=",
        Operation.Equal => "==",
        Operation.And => "&",
        Operation.Or => "|",
        Operation.Clamp => "clamp",
        Operation.Select => "if",
        Operation.Ramp => "ramp",
        Operation.Interpolate => "interpolate",
        Operation.AddWhenEqual => "addWhenEqual",
        Operation.BridgeRise => "bridgeRise",
        Operation.Bridge => "bridgeMaximum",
        Operation.LogBridge => "bridgeLogMaximum",
        Operation.Lag or Operation.WorldLag => "lag",
        Operation.Cumulative => "cumulative",
        Operation.RunningMax => "runningMax",
        Operation.RunningMin => "runningMin",
        Operation.Latch => "latch",
        Operation.Hold => "hold",
        Operation.FirstMonth => "firstMonth",
        Operation.Peak => "peak",
        Operation.PeakMonth => "peakMonth",
        Operation.Trough => "trough",
        Operation.Total => "total",
        Operation.At => "at",
        Operation.Discrepancy => "discrepancy",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    public static string Write(Node node, string[] operands, bool top)
    {
        string word = Word(node);
        switch (node.Operation)
        {
            case Operation.Constant:
                return Number(node.Value);
            case Operation.PerMonth:
                return "schedule";
            case Operation.Normal or Operation.Uniform:
                string draw = node.Rank == Rank.World ? word : $"monthly {word}";
                return $"{draw} {node.Driver}{(node.Number == 0 ? "" : $"[{node.Number}]")}";
            case Operation.Alias:
                return operands.Length == 0 ? "not defined" : operands[0];
            case Operation.Negate or Operation.Not:
                return word + operands[0];
            case >= Operation.Add and <= Operation.Divide or (>= Operation.Less and <= Operation.Or):
                string infix = $"{operands[0]} {word} {operands[1]}";
                return top ? infix : $"({infix})";
            case Operation.AddWhenEqual:
                return $"{operands[0]} + if({operands[1]} == {Number(node.Value)}, {operands[2]}, 0)";
            case Operation.Lag:
                return $"lag({operands[0]}, {node.Number}, {operands[1]})";
            case Operation.WorldLag:
                return $"lag({operands[0]}, {operands[1]} up to {node.Number}, {operands[2]})";
            case Operation.Hold or Operation.At:
                return $"{word}({operands[0]}, month {node.Number})";
            default:
                return Call(word, operands);
        }
    }

    private static string Call(string word, string[] operands)
    {
        StringBuilder text = new(word);
        return text.Append('(').AppendJoin(", ", operands).Append(')').ToString();
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
