using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nameplate.Engine.Simulation.Kernels;

/// <summary>
/// 2 lanes. The x64 instructions for minimum and maximum give the second operand when the two compare as equal or one is NaN,
/// which is what the comparison and choice used elsewhere give.
/// </summary>
internal readonly unsafe struct Width128 : IWidth<Vector128<double>>
{
    public static int Lanes => 2;

    public static Vector128<double> Load(double* source) => Vector128.Load(source);

    public static void Store(Vector128<double> value, double* target) => value.Store(target);

    public static Vector128<double> All(double value) => Vector128.Create(value);

    public static Vector128<double> Add(Vector128<double> x, Vector128<double> y) => x + y;

    public static Vector128<double> Subtract(Vector128<double> x, Vector128<double> y) => x - y;

    public static Vector128<double> Multiply(Vector128<double> x, Vector128<double> y) => x * y;

    public static Vector128<double> Divide(Vector128<double> x, Vector128<double> y) => x / y;

    public static Vector128<double> Min(Vector128<double> x, Vector128<double> y)
        => Sse2.IsSupported ? Sse2.Min(x, y) : Vector128.ConditionalSelect(Vector128.LessThan(x, y), x, y);

    public static Vector128<double> Max(Vector128<double> x, Vector128<double> y)
        => Sse2.IsSupported ? Sse2.Max(x, y) : Vector128.ConditionalSelect(Vector128.GreaterThan(x, y), x, y);

    public static Vector128<double> Less(Vector128<double> x, Vector128<double> y) => Vector128.LessThan(x, y);

    public static Vector128<double> LessOrEqual(Vector128<double> x, Vector128<double> y) => Vector128.LessThanOrEqual(x, y);

    public static Vector128<double> Equal(Vector128<double> x, Vector128<double> y) => Vector128.Equals(x, y);

    public static Vector128<double> Choose(Vector128<double> mask, Vector128<double> then, Vector128<double> otherwise)
        => Vector128.ConditionalSelect(mask, then, otherwise);

    public static Vector128<double> BitAnd(Vector128<double> x, Vector128<double> y) => x & y;

    public static Vector128<double> Negate(Vector128<double> x) => x ^ Vector128.Create(-0.0);

    public static Vector128<double> Abs(Vector128<double> x) => Vector128.Abs(x);

    public static Vector128<double> Floor(Vector128<double> x) => Vector128.Floor(x);

    public static Vector128<double> Sqrt(Vector128<double> x) => Vector128.Sqrt(x);
}
