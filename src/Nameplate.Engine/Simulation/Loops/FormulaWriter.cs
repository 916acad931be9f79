using System.Reflection;
using System.Reflection.Emit;
using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation.Loops;

/// <summary>Writes the code of elementwise operations: in vectors what <see cref="Folding"/> says in scalars.</summary>
/// <remarks>
/// Only what is used more than once gets a variable. The compiler follows about a thousand of them, and a comparison right before the
/// choice that uses it stays a mask and never becomes a vector.
/// </remarks>
internal sealed class FormulaWriter(ILGenerator code, VectorType vector)
{
    /// <summary>The position of the operand that is the target itself.</summary>
    public const int Target = -1;

    private Func<int, Value> _operand = static _ => throw new InvalidOperationException();

    /// <summary>The second result of the last operation, if it has two: what becomes of its operand 3.</summary>
    public Value? Second { get; private set; }

    private Value A => _operand(0);

    private Value B => _operand(1);

    private Value C => _operand(2);

    private Value D => _operand(3);

    private Value E => _operand(4);

    /// <summary>Writes an operation and gives its result, in a variable.</summary>
    /// <param name="key">The operation.</param>
    /// <param name="operand">Gives an operand by its position.</param>
    public Value Write(KernelKey key, Func<int, Value> operand)
    {
        _operand = operand;
        Second = null;
        return key.Shape switch
        {
            KernelShape.Copy => A,
            KernelShape.Unary => Keep(Unary(key.First, A)),
            KernelShape.Binary => Keep(Binary(key.First, A, B)),
            KernelShape.Ternary => Keep(Ternary(key.First, A, B, C)),
            KernelShape.Chain or KernelShape.ChainRight => Keep(Chain(key)),
            KernelShape.CompareSelect => Keep(Choose(Compare(key.First, A, B), C, D)),
            KernelShape.CompareScaleAdd => Keep(Call(vector.Add, D, Call(vector.Multiply, Binary(key.First, A, B), C))),
            KernelShape.AddWhenEqual => Keep(Call(vector.Add, A, Choose(Call(vector.Equal, B, D), C, Constant(0)))),
            KernelShape.RampScale => Keep(Call(vector.Multiply, C, Ramp(A, B, D))),
            KernelShape.RampAdd => Keep(Call(vector.Add, D, Call(vector.Multiply, C, Ramp(A, B, E)))),
            KernelShape.AddShortfall => Keep(Call(vector.Add, A, Choose(Call(vector.Equal, B, E), Shortfall(C, D), Constant(0)))),
            KernelShape.FirstMonthWhen => Keep(Choose(Compare(key.First, B, C), Min(A, D), A)),
            KernelShape.FirstMonth => Keep(Choose(IsFalse(B), A, Min(A, C))),
            KernelShape.Discrepancy => Discrepancy(A, B, C),
            _ => throw new ArgumentOutOfRangeException(nameof(key)),
        };
    }

    /// <summary>Computes a value once, into a variable.</summary>
    public Value Keep(Value value)
    {
        LocalBuilder variable = code.DeclareLocal(vector.Type);
        value.Push();
        code.Emit(OpCodes.Stloc, variable);
        return value with { Push = () => code.Emit(OpCodes.Ldloc, variable) };
    }

    private Value Unary(Operation operation, Value a) => operation switch
    {
        Operation.Negate => Call(vector.ExclusiveOr, a, Constant(-0.0)),
        Operation.Not => Truth(Choose(IsFalse(a), Constant(1), Constant(0))),
        Operation.Abs => Call(vector.Abs, a),
        Operation.Floor => Call(vector.Floor, a),
        Operation.Sqrt => Call(vector.Sqrt, a),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private Value Binary(Operation operation, Value a, Value b) => operation switch
    {
        Operation.Add => Call(vector.Add, a, b),
        Operation.Subtract => Call(vector.Subtract, a, b),
        Operation.Multiply => Call(vector.Multiply, a, b),
        Operation.Divide => Call(vector.Divide, a, b),
        Operation.Min => Min(a, b),
        Operation.Max => Max(a, b),
        Operation.And => Truth(a.IsTruth ? Call(vector.And, a, AsTruth(b)) : Choose(IsFalse(a), Constant(0), AsTruth(b))),
        Operation.Or => Truth(a.IsTruth ? Call(vector.Or, a, AsTruth(b)) : Choose(IsFalse(a), AsTruth(b), Constant(1))),
        _ => Truth(Choose(Compare(operation, a, b), Constant(1), Constant(0))),
    };

    private Value Ternary(Operation operation, Value a, Value b, Value c) => operation switch
    {
        Operation.Clamp => Min(Max(a, b), c),
        Operation.Select => Choose(IsFalse(a), c, b),
        Operation.Ramp => Ramp(a, b, c),
        Operation.BridgeRise => BridgeRise(a, b, c),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    /// <summary>Two or three operations, the inner value on the left or on the right.</summary>
    private Value Chain(KernelKey key)
    {
        Value inner = Binary(key.First, A, B);
        Value pair = key.Shape == KernelShape.Chain ? Binary(key.Second, inner, C) : Binary(key.Second, C, inner);
        return key.Third == Operation.Constant ? pair
            : key.ThirdRight ? Binary(key.Third, D, pair)
            : Binary(key.Third, pair, D);
    }

    private Value Ramp(Value start, Value rate, Value end)
        => Min(Max(Call(vector.Multiply, Call(vector.Subtract, end, start), rate), Constant(0)), Constant(1));

    private Value Shortfall(Value there, Value wanted) => Max(Call(vector.Subtract, wanted, there), Constant(0));

    private Value BridgeRise(Value step, Value volatility, Value log)
    {
        Value scale = Call(vector.Multiply, Constant(2), Call(vector.Multiply, volatility, volatility));
        Value square = Call(vector.Subtract, Call(vector.Multiply, step, step), Call(vector.Multiply, scale, log));
        return Call(vector.Multiply, Call(vector.Add, step, Call(vector.Sqrt, square)), Constant(0.5));
    }

    /// <summary>The larger of two quotients, compared by the products across; a quotient that is no number is kept for good.</summary>
    private Value Discrepancy(Value a, Value b, Value c)
    {
        Value worst = _operand(Target);
        Value worstSize = D;
        Value difference = Keep(Call(vector.Abs, Call(vector.Subtract, a, b)));
        Value size = Keep(Call(vector.Add, Call(vector.Abs, c), Constant(1)));
        Value isNoWorse = Keep(Call(vector.LessOrEqual, Call(vector.Multiply, difference, worstSize), Call(vector.Multiply, worst, size)));
        Value mayChange = Call(vector.Equal, worst, worst);
        Second = Keep(Choose(isNoWorse, worstSize, Choose(mayChange, size, worstSize)));
        return Keep(Choose(isNoWorse, worst, Choose(mayChange, difference, worst)));
    }

    /// <summary>The second where the two are equal or one is no number, like the x64 instruction.</summary>
    private Value Min(Value a, Value b)
    {
        if (vector.Min is { } instruction)
        {
            return Call(instruction, a, b);
        }

        (a, b) = (Keep(a), Keep(b));
        return Choose(Call(vector.Less, a, b), a, b);
    }

    /// <inheritdoc cref="Min"/>
    private Value Max(Value a, Value b)
    {
        if (vector.Max is { } instruction)
        {
            return Call(instruction, a, b);
        }

        (a, b) = (Keep(a), Keep(b));
        return Choose(Call(vector.Less, b, a), a, b);
    }

    private Value Compare(Operation comparison, Value a, Value b) => comparison switch
    {
        Operation.Less => Call(vector.Less, a, b),
        Operation.LessOrEqual => Call(vector.LessOrEqual, a, b),
        Operation.Equal => Call(vector.Equal, a, b),
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    private Value AsTruth(Value value) => value.IsTruth ? value : Choose(IsFalse(value), Constant(0), Constant(1));

    private Value IsFalse(Value value) => Call(vector.Equal, value, Constant(0));

    private Value Choose(Value mask, Value then, Value otherwise) => Call(vector.Choose, mask, then, otherwise);

    private static Value Truth(Value value) => value with { IsTruth = true };

    private Value Constant(double value) => new(() =>
    {
        code.Emit(OpCodes.Ldc_R8, value);
        code.Emit(OpCodes.Call, vector.All);
    });

    private Value Call(MethodInfo method, params Value[] operands) => new(() =>
    {
        foreach (Value operand in operands)
        {
            operand.Push();
        }

        code.Emit(OpCodes.Call, method);
    });
}
