using Nameplate.Factory.Statistics;

namespace Nameplate.Factory.Serving;

/// <summary>Collects the times of requests by class and half of the run.</summary>
internal sealed class ServingStatistics
{
    private readonly RequestTable _table;
    private readonly ServiceDesign _design;
    private readonly long _middle;
    private readonly LogHistogram[] _wait;
    private readonly LogHistogram[] _firstToken;
    private readonly LogHistogram[] _perToken;
    private readonly LogHistogram[] _gaps;
    private readonly LogHistogram[] _endToEnd;
    private readonly long[] _arrived;
    private readonly long[] _completed;
    private readonly long[] _refused;
    private readonly long[] _met;
    private readonly long[] _metTokens;

    public ServingStatistics(RequestTable table, ServiceDesign design)
    {
        _table = table;
        _design = design;
        _middle = table.Trace.Count > 0 ? table.Trace.Arrivals[table.Trace.Count / 2] : 0;
        int classes = design.Classes.Length;
        _wait = Halves(classes);
        _firstToken = Halves(classes);
        _perToken = Halves(classes);
        _gaps = Halves(classes);
        _endToEnd = Halves(classes);
        _arrived = new long[classes];
        _completed = new long[classes];
        _refused = new long[classes];
        _met = new long[classes];
        _metTokens = new long[classes];
    }

    /// <summary>Bucket of a gap; all gaps have the same precision.</summary>
    public int GapBucket(long gap) => _gaps[0].Bucket(gap);

    public void Arrived(int request) => _arrived[_table.ClassOf(request)]++;

    public void Refused(int request) => _refused[_table.ClassOf(request)]++;

    public void Began(int request, long now) => _wait[Half(request)].Add(now - _table.Trace.Arrivals[request]);

    public void FirstToken(int request, long now) => _firstToken[Half(request)].Add(now - _table.Trace.Arrivals[request]);

    public void Gap(int category, long now, long gap) => _gaps[2 * category + (now < _middle ? 0 : 1)].Add(gap);

    public void Gaps(int category, long now, long gap, long weight, Int128 sum) =>
        _gaps[2 * category + (now < _middle ? 0 : 1)].Add(gap, weight, sum);

    public void Completed(int request, long now)
    {
        int category = _table.ClassOf(request);
        int output = _table.Output(request);
        long first = _table.First[request];
        _completed[category]++;
        _endToEnd[Half(request)].Add(now - _table.Trace.Arrivals[request]);
        long perToken = 0;
        if (output > 1)
        {
            perToken = (now - first) / (output - 1);
            _perToken[Half(request)].Add(perToken);
        }

        var promise = _design.Classes[category];
        if ((first - _table.Trace.Arrivals[request]) * 1e-9 <= promise.TimeToFirstToken && perToken * 1e-9 <= promise.TimePerToken)
        {
            _met[category]++;
            _metTokens[category] += output;
        }
    }

    /// <summary>Times to first token of all classes so far; a copy.</summary>
    public LogHistogram FirstTokens() => All(_firstToken);

    /// <summary>Times per output token of all classes so far; a copy.</summary>
    public LogHistogram PerTokens() => All(_perToken);

    public ClassResult Of(int category, double seconds, double utilisation) => new()
    {
        Name = _design.Classes[category].Name,
        Requests = _arrived[category],
        Completed = _completed[category],
        Refused = _refused[category],
        Met = _met[category],
        MetTokens = _metTokens[category],
        Seconds = seconds,
        Wait = Latency(_wait, category, utilisation),
        TimeToFirstToken = Latency(_firstToken, category, utilisation),
        TimePerToken = Latency(_perToken, category, utilisation),
        BetweenTokens = Latency(_gaps, category, utilisation),
        EndToEnd = Latency(_endToEnd, category, utilisation),
    };

    public ClassResult All(double seconds, double utilisation) => new()
    {
        Name = "all",
        Requests = _arrived.Sum(),
        Completed = _completed.Sum(),
        Refused = _refused.Sum(),
        Met = _met.Sum(),
        MetTokens = _metTokens.Sum(),
        Seconds = seconds,
        Wait = Joined(_wait, utilisation),
        TimeToFirstToken = Joined(_firstToken, utilisation),
        TimePerToken = Joined(_perToken, utilisation),
        BetweenTokens = Joined(_gaps, utilisation),
        EndToEnd = Joined(_endToEnd, utilisation),
    };

    private static LogHistogram All(LogHistogram[] halves)
    {
        var all = new LogHistogram();
        foreach (var half in halves)
        {
            all.Merge(half);
        }

        return all;
    }

    private static LogHistogram[] Halves(int classes)
    {
        var halves = new LogHistogram[2 * classes];
        for (int half = 0; half < halves.Length; half++)
        {
            halves[half] = new LogHistogram();
        }

        return halves;
    }

    private static Latency Latency(LogHistogram[] halves, int category, double utilisation) =>
        new(halves[2 * category], halves[2 * category + 1], utilisation);

    private static Latency Joined(LogHistogram[] halves, double utilisation)
    {
        var first = new LogHistogram();
        var second = new LogHistogram();
        for (int half = 0; half < halves.Length; half += 2)
        {
            first.Merge(halves[half]);
            second.Merge(halves[half + 1]);
        }

        return new Latency(first, second, utilisation);
    }

    private int Half(int request) => 2 * _table.ClassOf(request) + (request < _table.Trace.Count / 2 ? 0 : 1);
}
