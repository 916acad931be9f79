namespace Nameplate.Factory.Performance;

/// <summary>The time of a decoding step of one batch as a function of its context: the larger of two lines, one of which bends when the windows are
/// full.</summary>
internal readonly record struct DecodeLine
{
    public int Batch { get; init; }

    public double Overhead { get; init; }

    public double Memory { get; init; }

    public double MemorySlope { get; init; }

    public double WindowSlope { get; init; }

    public double WindowFull { get; init; }

    public double Compute { get; init; }

    public double ComputeSlope { get; init; }

    /// <summary>Seconds of some steps in which the context grows by the batch each time.</summary>
    public double Sum(long context, int steps)
    {
        if (WindowSlope == 0 || context >= WindowFull) return Piece(context, steps, Memory + (WindowSlope == 0 ? 0 : WindowSlope * WindowFull), MemorySlope);

        int before = (int)Math.Min(steps, Math.Ceiling((WindowFull - context) / Batch));
        double sum = Piece(context, before, Memory, MemorySlope + WindowSlope);
        return before == steps ? sum : sum + Piece(context + (long)before * Batch, steps - before, Memory + WindowSlope * WindowFull, MemorySlope);
    }

    // Two lines cross at most once: the steps before and after the crossing are arithmetic series.
    private double Piece(long context, int steps, double memory, double slope)
    {
        double last = context + (double)(steps - 1) * Batch;
        double ahead = memory + slope * context - Compute - ComputeSlope * context;
        double behind = memory + slope * last - Compute - ComputeSlope * last;
        if (ahead >= 0 && behind >= 0) return Series(memory, slope, context, steps) + steps * Overhead;
        if (ahead <= 0 && behind <= 0) return Series(Compute, ComputeSlope, context, steps) + steps * Overhead;

        double crossing = (Compute - memory) / (slope - ComputeSlope);
        int first = (int)Math.Min(steps, Math.Ceiling((crossing - context) / Batch));
        long rest = context + (long)first * Batch;
        return steps * Overhead + (ahead > 0
            ? Series(memory, slope, context, first) + Series(Compute, ComputeSlope, rest, steps - first)
            : Series(Compute, ComputeSlope, context, first) + Series(memory, slope, rest, steps - first));
    }

    private double Series(double start, double slope, double context, int steps)
        => steps * (start + slope * context) + slope * Batch * (0.5 * steps * (steps - 1.0));
}
