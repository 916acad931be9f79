namespace Nameplate.Engine.Simulation;

/// <summary>What the interpreter does for one operation of a tile.</summary>
internal enum OpCode : byte
{
    /// <summary>Calls an elementwise kernel.</summary>
    Kernel,
    Exp,
    Log,
    NormalCdf,
    InverseNormal,
    Interpolate,
    WorldLag,
    Normal,
    Uniform,

    /// <summary>The rise to a maximum between two closes, from a uniform draw.</summary>
    Rise,

    /// <summary>The largest log price so far, from such a rise.</summary>
    RunningLogBridge,

    /// <summary>The largest price so far, from such a rise.</summary>
    RunningBridge,

    /// <summary>An exponential where a value changes; 0 elsewhere.</summary>
    ExpForChange,

    /// <summary>An exponential where it may be the largest so far; 0 elsewhere.</summary>
    ExpForLargest,

    /// <summary>Keeps month and value of the largest value so far.</summary>
    PeakMonth,

    /// <summary>Copies the lanes into a column and looks for numbers that are not finite.</summary>
    Record,

    /// <summary>Adds the lanes to the sums of a mean and looks for numbers that are not finite.</summary>
    RecordMean,
}
