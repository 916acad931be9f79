namespace Nameplate.Engine.Simulation;

/// <summary>How an elementwise kernel puts its operations together.</summary>
internal enum KernelShape : byte
{
    /// <summary>dst = a.</summary>
    Copy,

    /// <summary>dst = first(a).</summary>
    Unary,

    /// <summary>dst = first(a, b).</summary>
    Binary,

    /// <summary>dst = first(a, b, c).</summary>
    Ternary,

    /// <summary>dst = second(first(a, b), c), each rounded.</summary>
    Chain,

    /// <summary>dst = second(c, first(a, b)), each rounded.</summary>
    ChainRight,

    /// <summary>dst = first(a, b) ? c : d.</summary>
    CompareSelect,

    /// <summary>dst = a + (b = d ? c : 0).</summary>
    AddWhenEqual,

    /// <summary>dst = d + (first(a, b) ? c : 0 × c), each rounded.</summary>
    CompareScaleAdd,

    /// <summary>dst = c × ramp(a, b, d).</summary>
    RampScale,

    /// <summary>dst = d + c × ramp(a, b, e), each rounded.</summary>
    RampAdd,

    /// <summary>dst = a + (b = e ? max(d − c, 0) : 0).</summary>
    AddShortfall,

    /// <summary>dst = first(b, c) ? min(a, d) : a.</summary>
    FirstMonthWhen,

    /// <summary>dst ÷ d = the larger of dst ÷ d and |a − b| ÷ (|c| + 1): writes both.</summary>
    Discrepancy,

    /// <summary>dst = b is true ? min(a, c) : a.</summary>
    FirstMonth,
}
