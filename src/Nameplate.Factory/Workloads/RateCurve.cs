using System.Collections.Immutable;

namespace Nameplate.Factory.Workloads;

/// <summary>How many requests a second arrive: steps over time, perhaps repeated.</summary>
public sealed record RateCurve
{
    private readonly ImmutableArray<double> _starts;
    private readonly ImmutableArray<double> _rates;
    private readonly double _period;

    /// <summary>A curve.</summary>
    /// <param name="steps">Where each step begins, in seconds, the first at 0, ascending, and its requests per second, at least 0.</param>
    /// <param name="period">After how many seconds the curve begins again; null when its last step lasts for ever.</param>
    /// <exception cref="ArgumentException">The steps are not of that form, or every rate is 0.</exception>
    public RateCurve(IReadOnlyList<(double Seconds, double Rate)> steps, double? period = null)
    {
        ArgumentNullException.ThrowIfNull(steps);
        _starts = [.. steps.Select(s => s.Seconds)];
        _rates = [.. steps.Select(s => s.Rate)];
        _period = period ?? double.PositiveInfinity;
        bool ordered = Enumerable.Range(1, Math.Max(0, steps.Count - 1)).All(i => _starts[i] > _starts[i - 1]);
        if (steps.Count == 0 || _starts[0] != 0 || !ordered || _period <= _starts[^1] || _rates.Any(r => !(r >= 0)) || _rates.All(r => r == 0))
        {
            throw new ArgumentException("A rate curve has ascending steps from 0 with rates of at least 0, one above it.", nameof(steps));
        }
    }

    /// <summary>A steady rate.</summary>
    public static RateCurve Steady(double requestsPerSecond) => new([(0, requestsPerSecond)]);

    /// <summary>Requests per second at a time.</summary>
    public double At(double seconds)
    {
        double within = double.IsInfinity(_period) ? seconds : seconds - Math.Floor(seconds / _period) * _period;
        int step = _starts.Length - 1;
        while (step > 0 && _starts[step] > within)
        {
            step--;
        }

        return _rates[step];
    }

    /// <summary>The mean rate from the start to a time.</summary>
    public double MeanUntil(double seconds)
    {
        double expected = 0;
        foreach ((double from, double to, double rate) in Segments())
        {
            if (from >= seconds)
            {
                break;
            }

            expected += (Math.Min(to, seconds) - from) * rate;
        }

        return seconds > 0 ? expected / seconds : At(0);
    }

    /// <summary>The times at which the expected number of arrivals reaches each of some ascending numbers, as long as they lie before an end.</summary>
    internal IEnumerable<double> Times(IEnumerable<double> expected, double end)
    {
        using IEnumerator<(double From, double To, double Rate)> segments = Segments().GetEnumerator();
        segments.MoveNext();
        double reached = 0;
        foreach (double target in expected)
        {
            while (target > reached + (segments.Current.To - segments.Current.From) * segments.Current.Rate || segments.Current.Rate == 0)
            {
                if (segments.Current.To >= end)
                {
                    yield break;
                }

                reached += (segments.Current.To - segments.Current.From) * segments.Current.Rate;
                segments.MoveNext();
            }

            double time = segments.Current.From + (target - reached) / segments.Current.Rate;
            if (time >= end)
            {
                yield break;
            }

            yield return time;
        }
    }

    private IEnumerable<(double From, double To, double Rate)> Segments()
    {
        for (long round = 0; ; round++)
        {
            double origin = round == 0 ? 0 : round * _period;
            for (int i = 0; i < _starts.Length; i++)
            {
                yield return (origin + _starts[i], i + 1 < _starts.Length ? origin + _starts[i + 1] : origin + _period, _rates[i]);
            }

            if (double.IsInfinity(_period))
            {
                yield break;
            }
        }
    }
}
