using System.Collections.Immutable;
using System.Globalization;
using Nameplate.Engine.Plans;
using Nameplate.Files;
using Nameplate.Files.Formulas;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Formulas;

/// <summary>Turns a formula into series. Mistakes are reported where they are written; the result is then null.</summary>
internal sealed class FormulaLowering(PlanContext context)
{
    private PlanBuilder Plan => context.Plan;

    /// <summary>The formula as a series.</summary>
    public Series? Lower(Expr expression) => expression switch
    {
        Expr.Number number => Plan.Constant(number.Value.Value, number.Value.Dimension),
        Expr.DateLiteral date => Plan.Constant(date.Month - context.Horizon.Start, Dimensions.Calendar),
        Expr.CurrentMonth => Plan.MonthIndex,
        Expr.Name name => Named(name),
        Expr.Unary unary => Lower(unary.Operand) is { } x ? (unary.Operator == UnaryOperator.Negate ? -x : !x) : null,
        Expr.Binary binary => Binary(binary),
        Expr.Power power => Power(power),
        Expr.If choice => Choose(choice),
        Expr.Call call => Call(call),
        _ => throw new InvalidOperationException($"Unknown expression {expression}."),
    };

    private Series? Named(Expr.Name name)
    {
        if (Plan.TryFind(name.Text, out Series series))
        {
            return series;
        }

        if (context.Facts.TryGet(name.Text, out Files.Facts.Fact? fact))
        {
            return context.Value(new Files.Facts.FactRef(name.Text, name.At), fact.Dimension);
        }

        string? near = Spelling.Nearest(name.Text, Plan.Named.Select(s => s.Name!).Concat(context.Facts.Facts.Select(f => f.Name)));
        context.Diagnostics.Error("NP2403", name.At, $"'{name.Text}' is neither a series nor a fact.", near is null ? null : $"did you mean '{near}'?");
        return null;
    }

    private Series? Binary(Expr.Binary binary)
    {
        if (Lower(binary.Left) is not { } left || Lower(binary.Right) is not { } right)
        {
            return null;
        }

        bool mustAgree = binary.Operator is not (BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.And or BinaryOperator.Or);
        if (mustAgree && left.Dimension != right.Dimension)
        {
            context.Diagnostics.Error("NP2404", binary.At, $"{Unit(left)} and {Unit(right)} cannot be {Verb(binary.Operator)}.", Hint(left.Dimension, right.Dimension));
            return null;
        }

        return binary.Operator switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide => left / right,
            BinaryOperator.Less => left < right,
            BinaryOperator.LessOrEqual => left <= right,
            BinaryOperator.Greater => left > right,
            BinaryOperator.GreaterOrEqual => left >= right,
            BinaryOperator.Equal => Plan.EqualTo(left, right),
            BinaryOperator.NotEqual => !Plan.EqualTo(left, right),
            BinaryOperator.And => left & right,
            _ => left | right,
        };
    }

    private Series? Power(Expr.Power power)
    {
        if (Lower(power.Base) is not { } x)
        {
            return null;
        }

        Series product = Plan.Constant(1);
        for (int i = 0; i < Math.Abs(power.Exponent); i++)
        {
            product *= x;
        }

        return power.Exponent < 0 ? 1 / product : product;
    }

    private Series? Choose(Expr.If choice)
    {
        if (Lower(choice.Condition) is not { } condition || Lower(choice.Then) is not { } then || Lower(choice.Otherwise) is not { } otherwise)
        {
            return null;
        }

        return Agree(choice.At, "chosen between", then, otherwise) ? Plan.Select(condition, then, otherwise) : null;
    }

    private Series? Call(Expr.Call call)
    {
        if (call.Function == Function.Sum)
        {
            return Sum(call);
        }

        var arguments = new List<Series>();
        foreach (Expr argument in call.Arguments)
        {
            if (Lower(argument) is not { } series)
            {
                return null;
            }

            arguments.Add(series);
        }

        return Apply(call, arguments);
    }

    private Series? Apply(Expr.Call call, List<Series> x)
    {
        switch (call.Function)
        {
            case Function.Min or Function.Max or Function.Clamp:
                return Agree(call.At, "compared", [.. x]) ? Extreme(call.Function, x) : null;
            case Function.Lag:
                return Lag(call, x);
            case Function.Interpolate:
                return Interpolate(call, x);
            case Function.Exp or Function.Log or Function.Sqrt when !x[0].Dimension.IsNone:
                context.Diagnostics.Error("NP2405", call.At, $"{Word(call.Function)} takes a pure number, not {Unit(x[0])}.", "divide by a quantity of the same unit first");
                return null;
            default:
                return call.Function switch
                {
                    Function.Cumulative => Plan.Cumulative(x[0]),
                    Function.Floor => Plan.Floor(x[0]),
                    Function.Abs => Plan.Abs(x[0]),
                    Function.Exp => Plan.Exp(x[0]),
                    Function.Log => Plan.Log(x[0]),
                    Function.Sqrt => Plan.Sqrt(x[0]),
                    Function.First => Plan.FirstMonth(x[0]),
                    Function.Peak => Plan.Peak(x[0]),
                    Function.Total => Plan.Total(x[0]),
                    _ => throw new InvalidOperationException($"Unknown function {call.Function}."),
                };
        }
    }

    private Series Extreme(Function function, List<Series> x)
    {
        if (function == Function.Clamp)
        {
            return Plan.Clamp(x[0], x[1], x[2]);
        }

        Series extreme = x[0];
        foreach (Series other in x.Skip(1))
        {
            extreme = function == Function.Min ? Plan.Min(extreme, other) : Plan.Max(extreme, other);
        }

        return extreme;
    }

    private Series? Lag(Expr.Call call, List<Series> x)
    {
        if (call.Arguments[1] is not Expr.Number months || months.Value.Value < 1 || months.Value.Value != Math.Floor(months.Value.Value))
        {
            context.Diagnostics.Error("NP2406", call.Arguments[1].At, "lag goes back a whole number of months, at least 1.");
            return null;
        }

        Series initial = x.Count > 2 ? x[2] : context.Zero(x[0].Dimension);
        return Agree(call.At, "used as the value before the first month", x[0], initial) ? Plan.Lag(x[0], (int)months.Value.Value, initial) : null;
    }

    private Series? Interpolate(Expr.Call call, List<Series> x)
    {
        var xs = new List<double>();
        var ys = new List<double>();
        for (int i = 1; i + 1 < call.Arguments.Length; i += 2)
        {
            if (call.Arguments[i] is not (Expr.Number or Expr.DateLiteral) || call.Arguments[i + 1] is not Expr.Number y)
            {
                context.Diagnostics.Error("NP2407", call.Arguments[i].At, "The points of interpolate are plain numbers or months, each with its value.");
                return null;
            }

            double at = call.Arguments[i] is Expr.DateLiteral date ? date.Month - context.Horizon.Start : ((Expr.Number)call.Arguments[i]).Value.Value;
            if (xs.Count > 0 && at <= xs[^1])
            {
                context.Diagnostics.Error("NP2408", call.Arguments[i].At, "The points of interpolate go upwards.");
                return null;
            }

            xs.Add(at);
            ys.Add(y.Value.Value);
        }

        return Agree(call.At, "interpolated", x[0], x[1]) ? Plan.Interpolate(x[0], [.. xs], [.. ys], x[2].Dimension) : null;
    }

    private Series? Sum(Expr.Call call)
    {
        Series? sum = null;
        foreach (Expr argument in call.Arguments)
        {
            IEnumerable<Series> terms = argument is Expr.Name { IsPattern: true } name ? Plan.Match(name.Text) : Lower(argument) is { } one ? [one] : [];
            foreach (Series term in terms)
            {
                if (sum is { } known && !Agree(argument.At, "added", known, term))
                {
                    return null;
                }

                sum = sum is { } before ? before + term : term;
            }
        }

        if (sum is null)
        {
            context.Diagnostics.Error("NP2409", call.At, "Nothing matches this sum.");
        }

        return sum;
    }

    private bool Agree(Location at, string verb, params ReadOnlySpan<Series> series)
    {
        foreach (Series other in series[1..])
        {
            if (other.Dimension != series[0].Dimension)
            {
                context.Diagnostics.Error("NP2404", at, $"{Unit(series[0])} and {Unit(other)} cannot be {verb}.", Hint(series[0].Dimension, other.Dimension));
                return false;
            }
        }

        return true;
    }

    private static string? Hint(Dimension left, Dimension right)
    {
        ImmutableArray<Dimension> powers = [Dimensions.ItPower, Dimensions.FacilityPower, Dimensions.UtilityPower, Dimensions.StatedPower];
        return powers.Contains(left) && powers.Contains(right) ? "IT, facility, utility and stated power differ; only a PUE or a denominator converts them" : null;
    }

    private static string Unit(Series series) => series.Dimension.IsNone ? "a pure number" : series.Dimension.ToString();

    private static string Word(Function function) => function.ToString().ToLower(CultureInfo.InvariantCulture);

    private static string Verb(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "added",
        BinaryOperator.Subtract => "subtracted",
        _ => "compared",
    };
}
