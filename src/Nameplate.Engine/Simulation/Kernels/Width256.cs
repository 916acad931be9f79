using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nameplate.Engine.Simulation.Kernels;

/// <summary>
/// 4 lanes. The x64 instructions for minimum and maximum give the second operand when the two compare as equal or one is NaN,
/// which is what the comparison and choice used elsewhere give.
/// </summary>
internal readonly unsafe struct Width256 : IWidth<Vector256<double>>
{
    public static int Lanes => 4;

    public static Vector256<double> Load(double* source) => Vector256.Load(source);

    public static void Store(Vector256<double> value, double* target) => value.Store(target);

    public static Vector256<double> All(double value) => Vector256.Create(value);

    public static Vector256<double> Add(Vector256<double> x, Vector256<double> y) => x + y;

    public static Vector256<double> Subtract(Vector256<double> x, Vector256<double> y) => x - y;

    public static Vector256<double> Multiply(Vector256<double> x, Vector256<double> y) => x * y;

    public static Vector256<double> Divide(Vector256<double> x, Vector256<double> y) => x / y;

    public static Vector256<double> Min(Vector256<double> x, Vector256<double> y)
        => Avx.IsSupported ? Avx.Min(x, y) : Vector256.ConditionalSelect(Vector256.LessThan(x, y), x, y);

    public static Vector256<double> Max(Vector256<double> x, Vector256<double> y)
        => Avx.IsSupported ? Avx.Max(x, y) : Vector256.ConditionalSelect(Vector256.GreaterThan(x, y), x, y);

    public static Vector256<double> Less(Vector256<double> x, Vector256<double> y) => Vector256.LessThan(x, y);

    public static Vector256<double> LessOrEqual(Vector256<double> x, Vector256<double> y) => Vector256.LessThanOrEqual(x, y);

    public static Vector256<double> Equal(Vector256<double> x, Vector256<double> y) => Vector256.Equals(x, y);

    public static Vector256<double> Choose(Vector256<double> mask, Vector256<double> then, Vector256<double> otherwise)
        => Vector256.ConditionalSelect(mask, then, otherwise);

    public static Vector256<double> BitAnd(Vector256<double> x, Vector256<double> y) => x & y;

    public static Vector256<double> Negate(Vector256<double> x) => x ^ Vector256.Create(-0.0);

    public static Vector256<double> Abs(Vector256<double> x) => Vector256.Abs(x);

    public static Vector256<double> Floor(Vector256<double> x) => Vector256.Floor(x);

    public static Vector256<double> Sqrt(Vector256<double> x) => Vector256.Sqrt(x);
}
