using System.Collections.Immutable;
using Nameplate.Engine.Numerics;
using Nameplate.Factory.Randomness;

namespace Nameplate.Factory.Workloads;

/// <summary>Requests made from statistics instead of a file.</summary>
/// <remarks>Arrivals are a renewal process in operational time ∫rate dt, so that the expected number of requests of any period is the curve's.
/// Each request has draws of its own: changing the lengths does not move the arrivals.</remarks>
public sealed record GeneratedWorkload
{
    private const double NanosecondsPerSecond = 1e9;

    /// <summary>Its name, which decides its draws.</summary>
    public required string Name { get; init; }

    /// <summary>Requests per second.</summary>
    public required RateCurve Rate { get; init; }

    /// <summary>How irregular the arrivals are.</summary>
    public Interarrival Arrivals { get; init; } = Interarrival.Poisson;

    /// <summary>Tokens of prompts.</summary>
    public required LengthDistribution Input { get; init; }

    /// <summary>Tokens of answers.</summary>
    public required LengthDistribution Output { get; init; }

    /// <summary>Correlation of the normal scores of a request's two lengths, −1 to 1.</summary>
    public double Correlation { get; init; }

    /// <summary>Shares of requests by SLO class, summing to 1; empty when all are of the first.</summary>
    public ImmutableArray<double> ClassShares { get; init; } = [];

    /// <summary>How prompts begin alike; null when none do.</summary>
    public PrefixSharing? Prefix { get; init; }

    /// <summary>The requests that arrive before an end.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="end">In nanoseconds from the start.</param>
    /// <param name="most">Where to stop, so that no rate can exhaust the machine.</param>
    public RequestTrace Generate(ulong seed, long end, int most = int.MaxValue)
    {
        var columns = new Columns(this, seed);
        foreach (double seconds in Rate.Times(Expected(seed), end / NanosecondsPerSecond).Take(most))
        {
            columns.Add((long)(seconds * NanosecondsPerSecond));
        }

        return columns.ToTrace();
    }

    private IEnumerable<double> Expected(ulong seed)
    {
        double reached = 0;
        for (uint i = 0; ; i++)
        {
            var draws = new EntityDraws(seed, Name + "/arrivals", i);
            reached += Arrivals.Draw(ref draws);
            yield return reached;
        }
    }

    private sealed class Columns(GeneratedWorkload workload, ulong seed)
    {
        private readonly List<long> _arrivals = [];
        private readonly List<int> _inputs = [];
        private readonly List<int> _outputs = [];
        private readonly List<byte> _classes = [];
        private readonly List<int> _starts = [0];
        private readonly List<int> _blocks = [];
        private readonly string _lengths = workload.Name + "/lengths";
        private readonly string _class = workload.Name + "/class";
        private readonly PrefixDraws? _prefixes = workload.Prefix is { } sharing ? new PrefixDraws(sharing, workload.Name, seed) : null;

        public void Add(long arrival)
        {
            uint number = (uint)_arrivals.Count;
            var draws = new EntityDraws(seed, _lengths, number);
            double first = draws.Normal();
            double second = draws.Normal();
            double r = workload.Correlation;
            int input = workload.Input.At(Functions.NormalCdf(first));
            _arrivals.Add(arrival);
            _inputs.Add(input);
            _outputs.Add(workload.Output.At(Functions.NormalCdf(r * first + Math.Sqrt(1 - r * r) * second)));
            if (workload.ClassShares.Length > 1)
            {
                _classes.Add(ClassOf(new EntityDraws(seed, _class, number).Uniform()));
            }

            _prefixes?.Add(number, input, _blocks);
            _starts.Add(_blocks.Count);
        }

        public RequestTrace ToTrace() => new()
        {
            Arrivals = [.. _arrivals],
            Inputs = [.. _inputs],
            Outputs = [.. _outputs],
            Classes = [.. _classes],
            BlockTokens = workload.Prefix?.BlockTokens ?? 0,
            BlockStarts = workload.Prefix is null ? [] : [.. _starts],
            Blocks = [.. _blocks],
        };

        private byte ClassOf(double uniform)
        {
            byte index = 0;
            double sum = workload.ClassShares[0];
            while (uniform >= sum && index < workload.ClassShares.Length - 1)
            {
                sum += workload.ClassShares[++index];
            }

            return index;
        }
    }
}
