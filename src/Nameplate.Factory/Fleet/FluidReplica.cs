using Nameplate.Engine.Numerics;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Fleet;

/// <summary>The steady state of replicas with continuous batching.</summary>
/// <remarks>
/// <para>With n sequences in the batch every one of them gets a token per step, so the replica shares itself among them like a processor among jobs: the
/// number of sequences has the stationary distribution ∏ λ·(O − 1)·T(i)/i whatever the distribution of the lengths (F. P. Kelly, Reversibility and
/// Stochastic Networks, 1979, theorem 3.8), and Little's law gives the time per token. T(n) is the mean of steps that only decode and of steps that also
/// compute prompts, in the proportion in which prompts arrive during a step. Above the limit of batch or cache, requests wait: a geometric tail.</para>
/// <para>A router that balances keeps the replicas within one sequence of each other, so that they are one system with R times the sequences.</para>
/// </remarks>
internal sealed class FluidReplica
{
    private const int MostPooled = 64;

    private readonly ReplicaKind _kind;
    private readonly IStepTimes _steps;
    private readonly FluidLengths _lengths;
    private readonly double _decoded;

    public FluidReplica(ReplicaKind kind, IStepTimes steps, FluidLengths lengths)
    {
        _kind = kind;
        _steps = steps;
        _lengths = lengths;
        _decoded = Math.Max(1e-9, lengths.MeanOutput - 1);
        double room = steps.CacheTokens * (1 - kind.CacheReserve) / (lengths.Context + kind.BlockTokens / 2.0);
        Limit = (int)Math.Max(1, Math.Min(kind.MaximumBatch, Math.Floor(room)));
        Capacity = MostPerSecond();
    }

    /// <summary>The most sequences that decode together: batch, or the cache at mean context.</summary>
    public int Limit { get; }

    /// <summary>Requests per second that one replica can complete in full steps.</summary>
    public double Capacity { get; }

    /// <summary>The steady state at a rate below <see cref="Capacity"/>, or full steps at it and above.</summary>
    /// <param name="rate">Requests per second and replica.</param>
    /// <param name="replicas">How many share the stream.</param>
    /// <param name="balanced">Whether the router evens them out.</param>
    public FluidPoint At(double rate, int replicas, bool balanced)
    {
        double load = rate / Capacity;
        bool full = load >= 0.9999;
        double flow = full ? Capacity : rate;
        var levels = new FluidLevel[Limit + 1];
        for (int n = 0; n <= Limit; n++)
        {
            levels[n] = Level(n, flow);
        }

        int pooled = balanced ? Math.Min(replicas, MostPooled) : 1;
        var (shares, waiting) = full ? (Full(), 0) : Shares(levels, flow, pooled);
        return Point(levels, shares, flow, load, pooled, waiting);
    }

    /// <summary>A step with so many sequences at mean context and so many prompt tokens; with prompts first, none of the one when there are any of the other.</summary>
    public StepShape Shape(double decodes, double prefill)
    {
        int tokens = (int)Math.Round(prefill, MidpointRounding.ToEven);
        int n = _kind.Prefill == PrefillMode.First && tokens > 0 ? 0 : (int)Math.Round(decodes, MidpointRounding.ToEven);
        return new StepShape(n, (long)(n * _lengths.Context), tokens, (long)(tokens * _lengths.Attended));
    }

    private static double Seconds(long nanoseconds) => nanoseconds * 1e-9;

    private double Budget(int n) => _kind.Prefill == PrefillMode.First
        ? _kind.PrefillChunk
        : Math.Max(_kind.PrefillChunk - n, Math.Min(_kind.PrefillChunk, _kind.BlockTokens));

    private double Duration(double decodes, double prefill)
    {
        var shape = Shape(decodes, prefill);
        return shape.Decodes + shape.Prefill == 0 ? 0 : Seconds(_steps.Duration(shape));
    }

    /// <summary>Full steps: as many sequences as fit, and prompts in the proportion of the lengths.</summary>
    private double MostPerSecond()
    {
        double ratio = _lengths.MeanInput / _decoded;
        if (_kind.Prefill == PrefillMode.First)
        {
            double prompts = Duration(0, _kind.PrefillChunk) * _lengths.MeanInput / _kind.PrefillChunk;
            return 1 / (_decoded * Duration(Limit, 0) / Limit + prompts);
        }

        double together = Math.Min(Limit, _kind.PrefillChunk / (1 + ratio));
        double batch = Math.Max(1, together), tokens = Math.Min(_kind.PrefillChunk, batch * ratio);
        double perSecond = batch / (_decoded * Duration(batch, tokens));
        return together < 1 ? Math.Min(perSecond, _kind.PrefillChunk / (_lengths.MeanInput * Duration(1, _kind.PrefillChunk))) : perSecond;
    }

    /// <summary>Steps that a prompt takes on average.</summary>
    private double Chunks(double budget)
    {
        double chunks = 0;
        foreach (var request in _lengths.Requests)
        {
            chunks += request.Share * Math.Ceiling(request.Input / budget);
        }

        return chunks;
    }

    /// <summary>What steps are like with n sequences while requests come in at a rate.</summary>
    private FluidLevel Level(int n, double rate)
    {
        double budget = Budget(n), chunks = Chunks(budget);
        double decode = Duration(n, 0), alone = Math.Min(budget, _lengths.MeanInput / chunks), one = Duration(0, 1);
        if (n == 0)
        {
            double first = Duration(0, _kind.Prefill == PrefillMode.First ? _lengths.MeanInput : alone);
            return new FluidLevel(first, 0, first, 1, 1, alone, alone, one);
        }

        if (_kind.Prefill == PrefillMode.First)
        {
            double prompt = Duration(0, _lengths.MeanInput), stall = Math.Min(0.98, rate * prompt), stretched = decode / (1 - stall);
            double often = 1 - Functions.Exp(-rate * stretched);
            return new FluidLevel(stretched, decode, prompt, often, stall, _lengths.MeanInput, _lengths.MeanInput, one);
        }

        double step = decode, mixed = decode, share = 0, tokens = alone;
        for (int round = 0; round < 12; round++)
        {
            share = 1 - Functions.Exp(-rate * step * chunks);
            tokens = share > 1e-12 ? Math.Min(budget, rate * step * _lengths.MeanInput / share) : alone;
            mixed = Duration(n, Math.Max(1, tokens));
            double next = (1 - share) * decode + share * mixed;
            bool settled = Math.Abs(next - step) <= 1e-6 * step;
            step = next;
            if (settled)
            {
                break;
            }
        }

        return new FluidLevel(step, decode, mixed, share, share * mixed / step, tokens, alone, decode);
    }

    private double[] Full()
    {
        double[] shares = new double[Limit + 1];
        double ratio = _lengths.MeanInput / _decoded;
        int batch = _kind.Prefill == PrefillMode.First ? Limit : (int)Math.Clamp(_kind.PrefillChunk / (1 + ratio), 1, Limit);
        shares[batch] = 1;
        return shares;
    }

    /// <summary>The share of time that a replica spends with each number of sequences, and the share of requests that find no place.</summary>
    private (double[] Shares, double Waiting) Shares(FluidLevel[] levels, double rate, int pooled)
    {
        double[] shares = new double[Limit + 1];
        double weight = 1, total = 0, arrivals = rate * pooled;
        int last = pooled * Limit;
        for (int all = 0; ; all++)
        {
            int low = all / pooled, more = all - low * pooled;
            total += weight;
            shares[low] += weight * (pooled - more) / pooled;
            if (more > 0)
            {
                shares[low + 1] += weight * more / pooled;
            }

            if (weight > 1e200)
            {
                for (int n = 0; n <= Limit; n++)
                {
                    shares[n] *= 1e-200;
                }

                total *= 1e-200;
                weight *= 1e-200;
            }

            if (all == last)
            {
                break;
            }

            weight *= arrivals / Rate(levels, all + 1, pooled);
        }

        // Above the limit the rate of completion stays: a geometric tail of requests that wait.
        double ratio = Math.Min(0.9999, arrivals / Rate(levels, last, pooled)), beyond = weight * ratio / (1 - ratio);
        total += beyond;
        shares[Limit] += beyond;
        for (int n = 0; n <= Limit; n++)
        {
            shares[n] /= total;
        }

        return (shares, (weight + beyond) / total);
    }

    /// <summary>Requests that complete per second when so many sequences are spread evenly.</summary>
    private double Rate(FluidLevel[] levels, int all, int pooled)
    {
        int low = all / pooled, more = all - low * pooled;
        double tokens = (pooled - more) * (low == 0 ? 0 : low / levels[low].Step) + (more == 0 ? 0 : more * (low + 1) / levels[low + 1].Step);
        return tokens / _decoded;
    }

    private FluidPoint Point(FluidLevel[] levels, double[] shares, double rate, double load, int pooled, double waiting)
    {
        double sequences = 0, tokens = 0, step = 0, chunk = 0;
        for (int n = 1; n <= Limit; n++)
        {
            sequences += n * shares[n];
            tokens += shares[n] * n / levels[n].Step;
        }

        for (int n = 0; n <= Limit; n++)
        {
            step += shares[n] * levels[n].Step;
            chunk += shares[n] * Budget(n);
        }

        bool first = _kind.Prefill == PrefillMode.First;
        double own = first ? double.PositiveInfinity : chunk, steps = Chunks(own);
        double empty = Math.Max(0, 1 - rate * steps * levels[0].Mixed), busy = 1 - shares[0] * empty;

        // Prompts wait for one another: a queue with general service (Pollaczek and Khinchine), which balancing by sequences does not even out.
        double service = first ? levels[0].Mixed : _lengths.MeanInput / chunk * step, spread = _lengths.InputSquare / (_lengths.MeanInput * _lengths.MeanInput);
        double used = Math.Min(0.98, rate * service), promptWait = used * service * spread / (2 * (1 - used));
        double capacity = Capacity * pooled * Math.Max(1e-4, 1 - Math.Min(1, load));
        return new FluidPoint(levels, shares, rate, load, sequences, tokens > 0 ? sequences / tokens : levels[0].Step, busy, waiting, 1 / capacity, promptWait,
            own, _lengths.MeanInput);
    }
}
