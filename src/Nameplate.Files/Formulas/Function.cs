namespace Nameplate.Files.Formulas;

/// <summary>The functions of the formula language.</summary>
public enum Function
{
    /// <summary><c>min(a, b, …)</c> or <c>min(site.*.energised)</c>.</summary>
    Min,

    /// <summary><c>max(a, b, …)</c> or <c>max(site.*.energised)</c>.</summary>
    Max,

    /// <summary><c>clamp(x, low, high)</c>.</summary>
    Clamp,

    /// <summary><c>lag(x, n, initial)</c>: x, n months ago; n is a whole number; <c>initial</c> before the first month.</summary>
    Lag,

    /// <summary><c>cumulative(x)</c>: the sum since the first month of a flow per month.</summary>
    Cumulative,

    /// <summary><c>sum(a, b, …)</c> or <c>sum(site.*.energised)</c>.</summary>
    Sum,

    /// <summary><c>interpolate(x, x1, y1, x2, y2, …)</c>: straight lines between points, flat outside.</summary>
    Interpolate,

    /// <summary><c>floor(x)</c>.</summary>
    Floor,

    /// <summary><c>abs(x)</c>.</summary>
    Abs,

    /// <summary><c>exp(x)</c>.</summary>
    Exp,

    /// <summary><c>log(x)</c>: natural logarithm.</summary>
    Log,

    /// <summary><c>sqrt(x)</c>.</summary>
    Sqrt,

    /// <summary><c>first(condition)</c>: the first month in which it holds.</summary>
    First,

    /// <summary><c>peak(x)</c>: the largest value over the months.</summary>
    Peak,

    /// <summary><c>total(x)</c>: the sum over the months.</summary>
    Total,
}
