using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nameplate.Engine.Simulation.Kernels;

/// <summary>
/// 8 lanes. The x64 instructions for minimum and maximum give the second operand when the two compare as equal or one is NaN,
/// which is what the comparison and choice used elsewhere give.
/// </summary>
internal readonly unsafe struct Width512 : IWidth<Vector512<double>>
{
    public static int Lanes => 8;

    public static Vector512<double> Load(double* source) => Vector512.Load(source);

    public static void Store(Vector512<double> value, double* target) => value.Store(target);

    public static Vector512<double> All(double value) => Vector512.Create(value);

    public static Vector512<double> Add(Vector512<double> x, Vector512<double> y) => x + y;

    public static Vector512<double> Subtract(Vector512<double> x, Vector512<double> y) => x - y;

    public static Vector512<double> Multiply(Vector512<double> x, Vector512<double> y) => x * y;

    public static Vector512<double> Divide(Vector512<double> x, Vector512<double> y) => x / y;

    public static Vector512<double> Min(Vector512<double> x, Vector512<double> y)
        => Avx512F.IsSupported ? Avx512F.Min(x, y) : Vector512.ConditionalSelect(Vector512.LessThan(x, y), x, y);

    public static Vector512<double> Max(Vector512<double> x, Vector512<double> y)
        => Avx512F.IsSupported ? Avx512F.Max(x, y) : Vector512.ConditionalSelect(Vector512.GreaterThan(x, y), x, y);

    public static Vector512<double> Less(Vector512<double> x, Vector512<double> y) => Vector512.LessThan(x, y);

    public static Vector512<double> LessOrEqual(Vector512<double> x, Vector512<double> y) => Vector512.LessThanOrEqual(x, y);

    public static Vector512<double> Equal(Vector512<double> x, Vector512<double> y) => Vector512.Equals(x, y);

    public static Vector512<double> Choose(Vector512<double> mask, Vector512<double> then, Vector512<double> otherwise)
        => Vector512.ConditionalSelect(mask, then, otherwise);

    public static Vector512<double> BitAnd(Vector512<double> x, Vector512<double> y) => x & y;

    public static Vector512<double> Negate(Vector512<double> x) => x ^ Vector512.Create(-0.0);

    public static Vector512<double> Abs(Vector512<double> x) => Vector512.Abs(x);

    public static Vector512<double> Floor(Vector512<double> x) => Vector512.Floor(x);

    public static Vector512<double> Sqrt(Vector512<double> x) => Vector512.Sqrt(x);
}
