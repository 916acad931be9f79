using System.Reflection;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nameplate.Engine.Simulation.Loops;

/// <summary>
/// The vector of this processor's native width and the methods on it that a written loop calls: the compiler makes an instruction of each.
/// Only operations that IEEE 754 settles to the last bit, so every width gives the same numbers.
/// </summary>
internal sealed class VectorType
{
    private readonly Type _methods;

    /// <param name="vector">The open vector type.</param>
    /// <param name="methods">The class with the methods on it.</param>
    /// <param name="bytes">Its size.</param>
    /// <param name="instructions">The class with the processor's minimum and maximum, if it is x64.</param>
    private VectorType(Type vector, Type methods, int bytes, Type? instructions)
    {
        Type = vector.MakeGenericType(typeof(double));
        Bytes = bytes;
        _methods = methods;
        Add = OfType("op_Addition");
        Subtract = OfType("op_Subtraction");
        Multiply = OfType("op_Multiply");
        Divide = OfType("op_Division");
        And = OfType("op_BitwiseAnd");
        Or = OfType("op_BitwiseOr");
        ExclusiveOr = OfType("op_ExclusiveOr");
        Less = Generic("LessThan");
        LessOrEqual = Generic("LessThanOrEqual");
        Equal = Generic("Equals");
        Choose = Generic("ConditionalSelect");
        Abs = Generic("Abs");
        Sqrt = Generic("Sqrt");
        Floor = Existing(methods.GetMethod("Floor", [Type]));
        All = Existing(methods.GetMethod("Create", [typeof(double)]));
        Min = instructions?.GetMethod("Min", [Type, Type]);
        Max = instructions?.GetMethod("Max", [Type, Type]);
    }

    /// <summary>The vector of this processor.</summary>
    public static VectorType Native { get; } =
        Vector512.IsHardwareAccelerated ? new VectorType(typeof(Vector512<>), typeof(Vector512), 64, typeof(Avx512F))
        : Vector256.IsHardwareAccelerated ? new VectorType(typeof(Vector256<>), typeof(Vector256), 32, typeof(Avx))
        : new VectorType(typeof(Vector128<>), typeof(Vector128), 16, Sse2.IsSupported ? typeof(Sse2) : null);

    /// <summary>The closed type.</summary>
    public Type Type { get; }

    /// <summary>Its size in bytes.</summary>
    public int Bytes { get; }

    public MethodInfo Add { get; }

    public MethodInfo Subtract { get; }

    public MethodInfo Multiply { get; }

    public MethodInfo Divide { get; }

    public MethodInfo And { get; }

    public MethodInfo Or { get; }

    public MethodInfo ExclusiveOr { get; }

    public MethodInfo Less { get; }

    public MethodInfo LessOrEqual { get; }

    public MethodInfo Equal { get; }

    /// <summary>(mask, then, otherwise).</summary>
    public MethodInfo Choose { get; }

    public MethodInfo Abs { get; }

    public MethodInfo Floor { get; }

    public MethodInfo Sqrt { get; }

    /// <summary>One number in every lane.</summary>
    public MethodInfo All { get; }

    /// <summary>The x64 instruction, which gives the second operand where the two are equal or one is no number; null on other processors.</summary>
    public MethodInfo? Min { get; }

    /// <inheritdoc cref="Min"/>
    public MethodInfo? Max { get; }

    private static MethodInfo Existing(MethodInfo? method) => method ?? throw new MissingMethodException();

    private MethodInfo OfType(string name) => Existing(Type.GetMethod(name, [Type, Type]));

    private MethodInfo Generic(string name)
        => _methods.GetMethods().Single(method => method.Name == name && method.IsGenericMethodDefinition).MakeGenericMethod(typeof(double));
}
