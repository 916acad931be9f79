namespace Nameplate.Factory.Serving;

/// <summary>What the replicas of one kind have done, in whole numbers.</summary>
internal sealed class GroupTotals
{
    /// <summary>Replica-nanoseconds in which a step ran.</summary>
    public Int128 Busy { get; set; }

    /// <summary>Replica-nanoseconds in which replicas were up or drained.</summary>
    public Int128 Up { get; set; }

    /// <summary>Replica-nanoseconds of all phases, for the check that none is lost.</summary>
    public Int128 All { get; set; }

    /// <summary>Sequences in the step × its nanoseconds.</summary>
    public Int128 SequenceTime { get; set; }

    public long Steps { get; set; }

    /// <summary>Steps that only decode, and their nanoseconds.</summary>
    public long DecodeSteps { get; set; }

    public Int128 DecodeTime { get; set; }

    /// <summary>Tokens given by decoding, and the context that they attended to.</summary>
    public long DecodeTokens { get; set; }

    public Int128 DecodeContext { get; set; }

    public long PrefillTokens { get; set; }

    public Int128 PrefillContext { get; set; }

    public long RecomputedTokens { get; set; }

    public long CachedTokens { get; set; }

    public long LookedUpTokens { get; set; }

    public long Preemptions { get; set; }
}
