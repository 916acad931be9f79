namespace Nameplate.Factory.Serving;

/// <summary>The replicas of one kind in a service, and what they share.</summary>
internal sealed class ReplicaGroup
{
    private readonly Dictionary<double, IStepTimes> _frequencies = [];
    private readonly IStepTimes _full;

    public ReplicaGroup(ReplicaKind kind, int first, int count)
    {
        Kind = kind;
        First = first;
        Count = count;
        _full = kind.Speculation is null ? kind.Steps : new SpeculativeStepTimes(kind.Steps, kind.Speculation);
        Steps = _full;
        SecondsPerPromptToken = PromptToken();
    }

    public ReplicaKind Kind { get; }

    /// <summary>The number of the first replica.</summary>
    public int First { get; }

    public int Count { get; }

    /// <summary>Step times at the present frequency.</summary>
    public IStepTimes Steps { get; private set; }

    /// <summary>Seconds per token in a full step of one long prompt.</summary>
    public double SecondsPerPromptToken { get; private set; }

    public double Frequency { get; private set; } = 1;

    public GroupTotals Totals { get; } = new();

    /// <summary>Since when fewer replicas have been wanted than are on; −1 when not.</summary>
    public long FewerSince { get; set; } = -1;

    /// <summary>Sequence-time at the last look of autoscaling.</summary>
    public Int128 SeenSequenceTime { get; set; }

    public Int128 SeenUp { get; set; }

    public void SetFrequency(double frequency)
    {
        Frequency = frequency;
        if (frequency == 1)
        {
            Steps = _full;
        }
        else if (_frequencies.TryGetValue(frequency, out var known))
        {
            Steps = known;
        }
        else
        {
            Steps = _full.AtFrequency(frequency);
            _frequencies.Add(frequency, Steps);
        }

        SecondsPerPromptToken = PromptToken();
    }

    private double PromptToken()
    {
        long chunk = Kind.PrefillChunk;
        return Steps.Duration(new StepShape(0, 0, Kind.PrefillChunk, chunk * chunk / 2)) * 1e-9 / chunk;
    }
}
