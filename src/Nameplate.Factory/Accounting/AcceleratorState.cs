namespace Nameplate.Factory.Accounting;

/// <summary>What an accelerator does at a moment. Every accelerator is in exactly one state, so the times add up to the wall clock's.</summary>
public enum AcceleratorState : byte
{
    /// <summary>It belongs to nobody.</summary>
    Unallocated,

    /// <summary>It serves, and its step has prompts in it.</summary>
    Prefill,

    /// <summary>It serves, and its step only decodes.</summary>
    Decode,

    /// <summary>Its replica is up and has nothing to do.</summary>
    Waiting,

    /// <summary>Its replica loads weights or warms up.</summary>
    Starting,

    /// <summary>It trains, and the work is kept.</summary>
    Training,

    /// <summary>It trained, and the work was lost with a failure or a preemption.</summary>
    Lost,

    /// <summary>Its job writes a checkpoint.</summary>
    Checkpoint,

    /// <summary>Its job starts, or starts again after a failure.</summary>
    Restart,

    /// <summary>Its job holds it while waiting for others.</summary>
    Stalled,

    /// <summary>It is kept free to replace a failed one.</summary>
    Spare,

    /// <summary>It has failed and is not repaired.</summary>
    Failed,

    /// <summary>Its site is without power or cooling.</summary>
    Dark,
}
