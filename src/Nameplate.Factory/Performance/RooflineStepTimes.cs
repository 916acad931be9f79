using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Performance;

/// <summary>Step times from datasheet figures and fitted coefficients.</summary>
/// <remarks>
/// With W bytes of weights read, n tokens through the layers, C tokens in the cache, BW and F the peaks of one accelerator:
/// <code>t = max(bytes(n, C) ÷ (BW·η_mem), work(n, C) ÷ (F·η_cmp)) + links ÷ (B·η_link) + collectives·α + L·t_layer + t_host + b·t_seq</code>
/// For a batch both sides of the maximum are affine in C (in two pieces when the model has windows), so a run of decoding steps is an arithmetic
/// series: <see cref="DecodeRun"/> and <see cref="StepsWithin"/> take the same few operations however long it is. Immutable: many threads may ask at once.
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
        int low = 0;
        int high = atMost;
        double first = DecodeRun(decodes, context, 1);
        if (first > within || atMost == 0) return 0;
        if (DecodeRun(decodes, context, atMost) <= within) return atMost;

        // Steps only grow longer: the first step's time bounds the count from above, the last one's from below.
        high = (int)Math.Min(high, within / first + 1);
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
        return new StepLoad(Math.Min(1, Work(shape) / seconds), Math.Min(1, Bytes(shape) / (_design.Accelerator.MemoryBandwidth * seconds)));
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
    public double Seconds(StepShape shape)
    {
        double memory = Bytes(shape) / (_design.Accelerator.MemoryBandwidth * _coefficients.MemoryEfficiency);
        double compute = Work(shape) / (_coefficients.ComputeEfficiency * _frequency);
        return Math.Max(memory, compute) + Overhead(shape.Decodes, Tokens(shape));
    }

    private double Tokens(StepShape shape) => (double)shape.Decodes * _cost.TokensPerDecode + shape.Prefill;

    private double Bytes(StepShape shape)
    {
        double window = Math.Min(shape.Context, shape.Decodes * _cost.WindowTokens);
        return _cost.WeightBytes(Tokens(shape)) + shape.Context * _cost.CacheBytesPerToken
            + (shape.Decodes == 0 ? 0 : window * _cost.WindowBytesPerToken) + shape.Decodes * _cost.StateBytesPerSequence;
    }

    private double Work(StepShape shape)
        => _cost.ProductSeconds(Tokens(shape), shape.Decodes * _cost.TokensPerDecode)
            + (double)shape.Context * _cost.TokensPerDecode * _cost.DecodeAttentionSeconds + shape.PrefillContext * _cost.PrefillAttentionSeconds;

    private double Overhead(int decodes, double tokens)
        => _cost.LinkBytes(tokens) / (_cost.LinkBandwidth * _coefficients.LinkEfficiency) + _cost.Collectives * _coefficients.CollectiveSeconds
            + _design.Model.Layers * _coefficients.LayerSeconds / _frequency + _coefficients.HostSeconds + decodes * _coefficients.SequenceSeconds;

    private DecodeLine Line(int batch)
    {
        double tokens = (double)batch * _cost.TokensPerDecode;
        double bandwidth = _design.Accelerator.MemoryBandwidth * _coefficients.MemoryEfficiency;
        double rate = _coefficients.ComputeEfficiency * _frequency;
        return new DecodeLine
        {
            Batch = batch,
            Overhead = Overhead(batch, tokens),
            Memory = (_cost.WeightBytes(tokens) + batch * _cost.StateBytesPerSequence) / bandwidth,
            MemorySlope = _cost.CacheBytesPerToken / bandwidth,
            WindowSlope = batch == 0 ? 0 : _cost.WindowBytesPerToken / bandwidth,
            WindowFull = batch * _cost.WindowTokens,
            Compute = _cost.ProductSeconds(tokens, tokens) / rate,
            ComputeSlope = _cost.TokensPerDecode * _cost.DecodeAttentionSeconds / rate,
        };
    }

    private static long Nanoseconds(double seconds) => Math.Max(1, (long)Math.Round(seconds * 1e9, MidpointRounding.ToEven));
}
