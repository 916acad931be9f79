using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Performance;

/// <summary>Step times from datasheet figures and fitted coefficients.</summary>
/// <remarks>
/// With W bytes of weights read, n tokens through the layers, C tokens in the cache, BW and F the peaks of one accelerator:
/// <code>t = κ·(max(bytes(n, C) ÷ (BW·η_mem), work(n, C) ÷ (F·η_cmp)) + links ÷ (B·η_link) + collectives·α + L·t_layer + t_host + b·t_seq)</code>
/// For a batch both sides of the maximum are affine in C (in two pieces when the model has windows), so a run of decoding steps is an arithmetic
/// series: <see cref="DecodeRun"/> and <see cref="StepsWithin"/> take the same few operations however long it is. Immutable: many threads may ask
/// at once.
/// </remarks>
public sealed class RooflineStepTimes : IStepTimes
{
    private const int TableSize = 1025;

    private readonly ReplicaDesign _design;
    private readonly Coefficients _coefficients;
    private readonly StepCost _cost;
    private readonly double _frequency;
    private readonly DecodeLine[] _lines;

    /// <summary>Compiles the tables of a design.</summary>
    /// <exception cref="ArgumentException">The weights do not fit into the memory.</exception>
    public RooflineStepTimes(ReplicaDesign design, Coefficients coefficients)
        : this(design, coefficients, 1)
    {
    }

    private RooflineStepTimes(ReplicaDesign design, Coefficients coefficients, double frequency)
    {
        _design = design;
        _coefficients = coefficients;
        _frequency = frequency;
        _cost = new StepCost(design);
        CacheTokens = Capacity.CacheTokens(design, _cost);
        _lines = new DecodeLine[TableSize];
        for (int batch = 0; batch < TableSize; batch++) _lines[batch] = Line(batch);
    }

    /// <inheritdoc/>
    public long CacheTokens { get; }

    /// <inheritdoc/>
    public long Duration(StepShape shape)
    {
        if (shape.Prefill == 0) return DecodeRun(shape.Decodes, shape.Context, 1);
        return Nanoseconds(Seconds(shape));
    }

    /// <inheritdoc/>
    /// <remarks>The sum of the exact times, rounded once: it differs from the sum of single steps by at most half a nanosecond for each.</remarks>
    public long DecodeRun(int decodes, long context, int steps)
        => steps == 0 ? 0 : Nanoseconds((decodes < TableSize ? _lines[decodes] : Line(decodes)).Sum(context, steps));

    /// <inheritdoc/>
    public int StepsWithin(int decodes, long context, long within, int atMost)
    {
        double first = atMost == 0 ? 0 : DecodeRun(decodes, context, 1);
        if (atMost == 0 || first > within) return 0;
        if (DecodeRun(decodes, context, atMost) <= within) return atMost;

        // Steps only grow longer, so the first step's time bounds the count from above.
        int low = 0;
        int high = (int)Math.Min(atMost, within / first + 2);
        while (high - low > 1)
        {
            int middle = low + (high - low) / 2;
            if (DecodeRun(decodes, context, middle) <= within) low = middle;
            else high = middle;
        }

        return low;
    }

    /// <inheritdoc/>
    public StepLoad Load(StepShape shape)
    {
        double seconds = Duration(shape) * 1e-9;
        var part = Part(shape);
        return new StepLoad(Math.Min(1, (part.DecodeWork + part.PrefillWork) / seconds), Math.Min(1, part.Memory / seconds));
    }

    /// <inheritdoc/>
    /// <remarks>Arithmetic and the overhead of layers slow down with the clock; memory, links and host do not.</remarks>
    public IStepTimes AtFrequency(double frequency)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(frequency);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frequency, 1);
        return new RooflineStepTimes(_design, _coefficients, frequency);
    }

    /// <summary>Seconds of a step, not rounded.</summary>
    public double Seconds(StepShape shape) => Part(shape).Seconds(_coefficients, _frequency);

    private StepPart Part(StepShape shape) => _cost.Part(shape.Decodes, shape.Context, shape.Prefill, shape.PrefillContext);

    private DecodeLine Line(int batch)
    {
        var empty = _cost.Part(batch, 0, 0, 0);
        double factor = _coefficients.Correction;
        double memory = factor / _coefficients.MemoryEfficiency;
        double perByte = memory / _design.Accelerator.MemoryBandwidth;
        double compute = factor / (_coefficients.ComputeEfficiency * _frequency);
        return new DecodeLine
        {
            Batch = batch,
            Overhead = factor * empty.Overhead(_coefficients, _frequency),
            Memory = empty.Memory * memory,
            MemorySlope = _cost.CacheBytesPerToken * perByte,
            WindowSlope = batch == 0 ? 0 : _cost.WindowBytesPerToken * perByte,
            WindowFull = batch == 0 ? 0 : batch * _cost.WindowTokens,
            Compute = empty.DecodeWork * compute,
            ComputeSlope = _cost.TokensPerDecode * _cost.DecodeAttentionSeconds * compute,
        };
    }

    private static long Nanoseconds(double seconds) => Math.Max(1, (long)Math.Round(seconds * 1e9, MidpointRounding.ToEven));
}
