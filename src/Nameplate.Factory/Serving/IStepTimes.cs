namespace Nameplate.Factory.Serving;

/// <summary>How long the steps of one kind of replica take, and how much it can hold.</summary>
/// <remarks>Pure and shared by all replicas of a kind; times are whole nanoseconds, at least one.</remarks>
public interface IStepTimes
{
    /// <summary>The tokens whose keys and values fit into the replica's memory beside the weights.</summary>
    long CacheTokens { get; }

    /// <summary>Nanoseconds that one step takes.</summary>
    long Duration(StepShape shape);

    /// <summary>Nanoseconds that consecutive steps take in which the same sequences decode and nothing else is done.</summary>
    /// <param name="decodes">Sequences, each of which grows by one token a step.</param>
    /// <param name="context">Tokens in the cache before the first step.</param>
    /// <param name="steps">How many steps; 0 takes no time.</param>
    long DecodeRun(int decodes, long context, int steps);

    /// <summary>How many whole steps of such a run end within a time.</summary>
    /// <param name="decodes">As for <see cref="DecodeRun"/>.</param>
    /// <param name="context">As for <see cref="DecodeRun"/>.</param>
    /// <param name="within">Nanoseconds.</param>
    /// <param name="atMost">Where to stop counting.</param>
    int StepsWithin(int decodes, long context, long within, int atMost);

    /// <summary>How hard a step drives the accelerators.</summary>
    StepLoad Load(StepShape shape);

    /// <summary>The same replica with its accelerators' clocks at a share of their full frequency.</summary>
    /// <param name="frequency">Above 0, at most 1.</param>
    IStepTimes AtFrequency(double frequency);
}
