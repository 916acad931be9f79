namespace Nameplate.Engine.Plans;

/// <summary>What is known of a step's values before anything is simulated: every number it can give, in any world and month, lies within.</summary>
/// <param name="Low">No number is below; NaN aside.</param>
/// <param name="High">No number is above; NaN aside.</param>
/// <param name="MayBeNaN">Whether it may be no number.</param>
/// <param name="MayBeNegativeZero">Whether it may be −0, which x + 0 would turn into 0.</param>
/// <param name="IsTruth">Whether it is exactly 0 or 1.</param>
internal readonly record struct Bounds(double Low, double High, bool MayBeNaN, bool MayBeNegativeZero, bool IsTruth = false)
{
    /// <summary>Nothing is known.</summary>
    public static Bounds Any => new(double.NegativeInfinity, double.PositiveInfinity, true, true);

    /// <summary>A condition.</summary>
    public static Bounds Truth => new(0, 1, false, false, true);

    /// <summary>A share: between 0 and 1.</summary>
    public static Bounds Share => new(0, 1, false, false);

    /// <summary>Neither negative nor NaN nor −0.</summary>
    public bool IsPlainlyPositive => Low >= 0 && !MayBeNaN && !MayBeNegativeZero;

    /// <summary>These numbers and no others.</summary>
    public static Bounds Of(ReadOnlySpan<double> values)
    {
        Bounds bounds = Of(values[0]);
        foreach (double value in values[1..])
        {
            bounds = bounds.Or(Of(value));
        }

        return bounds;
    }

    public static Bounds Of(double value)
    {
        bool isNegativeZero = value == 0 && double.IsNegative(value);
        return double.IsNaN(value) ? Any : new Bounds(value, value, false, isNegativeZero, value == 1 || (value == 0 && !isNegativeZero));
    }

    /// <summary>Either of two.</summary>
    public Bounds Or(Bounds other) => new(
        Math.Min(Low, other.Low),
        Math.Max(High, other.High),
        MayBeNaN || other.MayBeNaN,
        MayBeNegativeZero || other.MayBeNegativeZero,
        IsTruth && other.IsTruth);

    /// <summary>−0 needs two: −0 + −0 is the only sum that gives it.</summary>
    public Bounds Plus(Bounds other) => new(
        Known(Low + other.Low, double.NegativeInfinity),
        Known(High + other.High, double.PositiveInfinity),
        MayBeNaN || other.MayBeNaN || MeetOppositely(this, other) || MeetOppositely(other, this),
        MayBeNegativeZero && other.MayBeNegativeZero);

    public Bounds Negated() => new(-High, -Low, MayBeNaN, Low <= 0 && High >= 0);

    public Bounds Times(Bounds other)
    {
        double a = Corner(Low * other.Low);
        double b = Corner(Low * other.High);
        double c = Corner(High * other.Low);
        double d = Corner(High * other.High);
        return new Bounds(
            Math.Min(Math.Min(a, b), Math.Min(c, d)),
            Math.Max(Math.Max(a, b), Math.Max(c, d)),
            MayBeNaN || other.MayBeNaN || (IsUnlimited && other.HasZero) || (other.IsUnlimited && HasZero),
            !IsPlainlyPositive || !other.IsPlainlyPositive);
    }

    /// <summary>Only a divisor that cannot be zero or change its sign says anything.</summary>
    public Bounds Over(Bounds other)
    {
        if (other.MayBeNaN || !(other.Low > 0))
        {
            return Any;
        }

        double a = Corner(Low / other.Low);
        double b = Corner(Low / other.High);
        double c = Corner(High / other.Low);
        double d = Corner(High / other.High);
        return new Bounds(
            Math.Min(Math.Min(a, b), Math.Min(c, d)),
            Math.Max(Math.Max(a, b), Math.Max(c, d)),
            MayBeNaN || (IsUnlimited && other.IsUnlimited),
            !IsPlainlyPositive);
    }

    /// <summary>The larger; the second where the two compare as equal or the first is NaN.</summary>
    public Bounds Larger(Bounds second) => new(
        MayBeNaN ? second.Low : Math.Max(Low, second.Low),
        Math.Max(High, second.High),
        second.MayBeNaN,
        second.MayBeNegativeZero || (MayBeNegativeZero && second.Low < 0));

    /// <summary>The smaller; the second where the two compare as equal or the first is NaN.</summary>
    public Bounds Smaller(Bounds second) => new(
        Math.Min(Low, second.Low),
        MayBeNaN ? second.High : Math.Min(High, second.High),
        second.MayBeNaN,
        second.MayBeNegativeZero || (MayBeNegativeZero && second.High > 0));

    private bool IsUnlimited => double.IsInfinity(Low) || double.IsInfinity(High);

    private bool HasZero => Low <= 0 && High >= 0;

    private static bool MeetOppositely(Bounds a, Bounds b) => double.IsPositiveInfinity(a.High) && double.IsNegativeInfinity(b.Low);

    private static double Known(double bound, double otherwise) => double.IsNaN(bound) ? otherwise : bound;

    // 0 × ∞ and ∞ ÷ ∞ are corners that nothing else in the rectangle comes near from outside.
    private static double Corner(double value) => double.IsNaN(value) ? 0 : value;
}
