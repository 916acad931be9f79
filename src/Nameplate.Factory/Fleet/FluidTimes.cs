using Nameplate.Engine.Numerics;
using Nameplate.Factory.Serving;
using Nameplate.Factory.Statistics;

namespace Nameplate.Factory.Fleet;

/// <summary>The times of requests that arrive during a steady piece of time, for both halves of the run.</summary>
internal sealed class FluidTimes
{
    private const int WaitPoints = 8;
    private const int StepPoints = 2;
    private const int PromptPoints = 4;
    private const int TokenPoints = 8;
    private static readonly double[] Exponential = [.. Enumerable.Range(0, WaitPoints).Select(place => Mean(place, WaitPoints))];
    private static readonly double[] Prompts = [.. Enumerable.Range(0, PromptPoints).Select(place => Mean(place, PromptPoints))];
    private static readonly double[] Scores = [.. Enumerable.Range(0, TokenPoints).Select(place => Functions.InverseNormal((place + 0.5) / TokenPoints))];

    private readonly FluidHistogram[] _wait = Halves();
    private readonly FluidHistogram[] _first = Halves();
    private readonly FluidHistogram[] _perToken = Halves();
    private readonly FluidHistogram[] _gaps = Halves();
    private readonly FluidHistogram[] _endToEnd = Halves();
    private readonly double[] _met;

    public FluidTimes(int classes) => _met = new double[classes];

    /// <summary>The share of a class's requests that met its two targets.</summary>
    public double Met(int category) => _first[0].Mass + _first[1].Mass is var all and > 0 ? _met[category] / all : 0;

    /// <summary>Books requests.</summary>
    /// <param name="point">The steady state that they meet.</param>
    /// <param name="requests">How many.</param>
    /// <param name="lengths">Their lengths.</param>
    /// <param name="from">Seconds of backlog before the first of them.</param>
    /// <param name="to">Seconds of backlog before the last of them.</param>
    /// <param name="half">0 or 1.</param>
    /// <param name="design">The classes and their targets.</param>
    public void Add(FluidPoint point, double requests, FluidLengths lengths, double from, double to, int half, ServiceDesign design)
    {
        double[] prompts = [.. lengths.Requests.Select(request => point.Prompt(request.Input))];
        double[] slow = Tokens(point, requests, lengths, half, design);
        foreach (var (wait, share) in Waits(point, from, to))
        {
            double mass = requests * share / (StepPoints * PromptPoints);
            for (int place = 0; place < StepPoints * PromptPoints; place++)
            {
                double residual = 2 * point.Residual * (place % StepPoints + 0.5) / StepPoints;
                double begun = wait + residual + point.PromptWait * Prompts[place / StepPoints];
                _wait[half].Add(begun, mass);
                for (int kind = 0; kind < prompts.Length; kind++)
                {
                    var request = lengths.Requests[kind];
                    double first = begun + prompts[kind];
                    _first[half].Add(first, mass * request.Share);
                    _endToEnd[half].Add(first + (request.Output - 1) * point.TimePerToken, mass * request.Share);
                    for (int category = 0; category < _met.Length; category++)
                    {
                        _met[category] += first <= design.Classes[category].TimeToFirstToken ? mass * request.Share * slow[category] : 0;
                    }
                }
            }
        }
    }

    public Latency Wait(long count, double utilisation) => Whole(_wait, count, utilisation);

    public Latency First(long count, double utilisation) => Whole(_first, count, utilisation);

    public Latency PerToken(long count, double utilisation) => Whole(_perToken, count, utilisation);

    public Latency Gaps(long count, double utilisation) => Whole(_gaps, count, utilisation);

    public Latency EndToEnd(long count, double utilisation) => Whole(_endToEnd, count, utilisation);

    /// <summary>Books the times between tokens and returns, by class, the share of requests whose time per token meets its target.</summary>
    private double[] Tokens(FluidPoint point, double requests, FluidLengths lengths, int half, ServiceDesign design)
    {
        double all = 0, gaps = requests * Math.Max(0, lengths.MeanOutput - 1);
        double[] met = new double[_met.Length];
        for (int n = 1; n < point.Shares.Length; n++)
        {
            all += point.Shares[n] * n / point.Levels[n].Step;
        }

        if (all == 0)
        {
            Array.Fill(met, 1);
            return met;
        }

        double mean = 0, square = 0, decode = 0, extra = 0;
        for (int n = 1; n < point.Shares.Length; n++)
        {
            var level = point.Levels[n];
            double share = point.Shares[n] * n / level.Step / all;
            double mixed = level.MixedShare > 0 ? (level.Step - (1 - level.MixedShare) * level.Decode) / level.MixedShare : level.Step, more = mixed - level.Decode;
            mean += share * level.Step;
            square += share * level.Step * level.Step;
            decode += share * level.Decode;
            extra += share * level.MixedShare * more * more;
            if (share > 1e-9)
            {
                _gaps[half].Add(level.Decode, gaps * share * (1 - level.MixedShare));
                _gaps[half].Add(mixed, gaps * share * level.MixedShare);
            }
        }

        // A request's mean over its own steps: how many prompts met it, and how large, varies with 1/steps; how full the replica was, hardly.
        double spread = lengths.InputSquare / (lengths.MeanInput * lengths.MeanInput), above = mean - decode;
        double perStep = Math.Max(0, extra * Math.Min(2, spread) - above * above), levels = Math.Max(0, square - mean * mean);
        double longer = lengths.Requests.Sum(request => request.Output > 1.5 ? request.Share : 0);
        foreach (var request in lengths.Requests)
        {
            if (request.Output > 1.5)
            {
                Spread(decode, above, levels + perStep / (request.Output - 1), requests * request.Share / longer, request.Share / longer, met, half, design);
            }
        }

        return met;
    }

    /// <summary>Books times per token that lie above a floor by a lognormal amount of a mean and a variance.</summary>
    private void Spread(double floor, double mean, double variance, double mass, double share, double[] met, int half, ServiceDesign design)
    {
        double sigma = mean > 0 ? Math.Sqrt(Functions.Log(1 + variance / (mean * mean))) : 0, sum = 0;
        Span<double> factors = stackalloc double[TokenPoints];
        for (int place = 0; place < TokenPoints; place++)
        {
            factors[place] = Functions.Exp(sigma * Scores[place]);
            sum += factors[place];
        }

        foreach (double factor in factors)
        {
            double seconds = floor + mean * factor * TokenPoints / sum;
            _perToken[half].Add(seconds, mass / TokenPoints);
            for (int category = 0; category < met.Length; category++)
            {
                met[category] += seconds <= design.Classes[category].TimePerToken ? share / TokenPoints : 0;
            }
        }
    }

    private static IEnumerable<(double Seconds, double Share)> Waits(FluidPoint point, double from, double to)
    {
        if (from > 0 || to > 0)
        {
            for (int place = 0; place < WaitPoints; place++)
            {
                yield return (from + (to - from) * (place + 0.5) / WaitPoints, 1.0 / WaitPoints);
            }

            yield break;
        }

        yield return (0, 1 - point.WaitChance);
        if (point.WaitChance > 1e-9)
        {
            foreach (double one in Exponential)
            {
                yield return (one * point.WaitMean, point.WaitChance / WaitPoints);
            }
        }
    }

    /// <summary>The mean of an exponential with mean 1 inside one of its quantile groups: ∫ −ln(1 − u) du over the group ÷ its share.</summary>
    private static double Mean(int place, int places)
    {
        static double Until(double rest) => rest > 0 ? rest * (Functions.Log(rest) - 1) : 0;
        return places * (Until(1 - (place + 1.0) / places) - Until(1 - (double)place / places));
    }

    private static FluidHistogram[] Halves() => [new FluidHistogram(), new FluidHistogram()];

    private static Latency Whole(FluidHistogram[] halves, long count, double utilisation)
    {
        double mass = halves[0].Mass + halves[1].Mass;
        long first = mass > 0 ? (long)Math.Round(count * halves[0].Mass / mass, MidpointRounding.ToEven) : 0;
        return new Latency(halves[0].Whole(first), halves[1].Whole(count - first), utilisation);
    }
}
