namespace Nameplate.Factory.Fleet;

/// <summary>What a job is for: how it is summed up in results, and who gives way to whom.</summary>
public enum JobKind
{
    /// <summary>A training run that counts: it may preempt research of lower priority.</summary>
    Production,

    /// <summary>An experiment: it gives way, after writing a checkpoint.</summary>
    Research,
}
