namespace Nameplate.Engine.Plans;

/// <summary>What a node of the plan does with its operands.</summary>
internal enum Operation : byte
{
    /// <summary>Value: <see cref="Node.Value"/>.</summary>
    Constant,

    /// <summary>Values: one per month in <see cref="Node.Values"/>.</summary>
    PerMonth,

    /// <summary>Normal draw of <see cref="Node.Driver"/>, number <see cref="Node.Number"/>; monthly when the rank is WorldMonth.</summary>
    Normal,

    /// <summary>Uniform draw, likewise; <see cref="Node.Value"/> in the base world.</summary>
    Uniform,

    /// <summary>Another name for the only operand; a declared series has none until it is defined.</summary>
    Alias,

    Negate,
    Not,
    Abs,
    Floor,
    Sqrt,
    Exp,
    Log,
    NormalCdf,
    InverseNormal,

    Add,
    Subtract,
    Multiply,
    Divide,
    Min,
    Max,
    Less,
    LessOrEqual,
    Equal,
    And,
    Or,

    /// <summary>min(max(x, low), high).</summary>
    Clamp,

    /// <summary>condition, then, otherwise.</summary>
    Select,

    /// <summary>start, and in a node the length, in a step the rate (<see cref="Folding.RateRaise"/>); reads the month's index.</summary>
    Ramp,

    /// <summary>x through the table <see cref="Node.Table"/>.</summary>
    Interpolate,

    /// <summary>sum, category, addend; the category is compared with <see cref="Node.Value"/>.</summary>
    AddWhenEqual,

    /// <summary>log return, volatility, ln u: how far the log price rises above the previous close.</summary>
    BridgeRise,

    /// <summary>previous, close, growth: the larger of previous × growth and close; the larger close before month <see cref="Node.Number"/>.</summary>
    Bridge,

    /// <summary>previous, step, rise: previous + rise; previous + max(step, 0) before month <see cref="Node.Number"/>.</summary>
    LogBridge,

    /// <summary>x, initial; <see cref="Node.Number"/> months back; observed history in <see cref="Node.Values"/>.</summary>
    Lag,

    /// <summary>x, months, initial; at most <see cref="Node.Number"/> months back.</summary>
    WorldLag,

    /// <summary>flow, initial: initial + Σ flow, flows before month <see cref="Node.Number"/> left out.</summary>
    Cumulative,

    /// <summary>x, initial.</summary>
    RunningMax,

    /// <summary>x, initial.</summary>
    RunningMin,

    /// <summary>condition: 1 from the first month in which it held.</summary>
    Latch,

    /// <summary>x until month <see cref="Node.Number"/>, and that month's value afterwards.</summary>
    Hold,

    /// <summary>before, first, factor: the first before month <see cref="Step.Number"/>, the second in it, then every month the last value times the third. Steps only.</summary>
    Compound,

    FirstMonth,
    Peak,
    PeakMonth,
    Trough,
    Total,

    /// <summary>x in month <see cref="Node.Number"/>.</summary>
    At,

    /// <summary>left, right, scale.</summary>
    Discrepancy,
}
