namespace Nameplate.Factory.Fleet;

/// <summary>What a job does at the moment.</summary>
internal enum JobPhase : byte
{
    /// <summary>Not submitted.</summary>
    Future,

    /// <summary>It waits for its accelerators and holds none.</summary>
    Queued,

    /// <summary>It loads its state.</summary>
    Starting,

    /// <summary>It works.</summary>
    Training,

    /// <summary>It writes a checkpoint.</summary>
    Writing,

    /// <summary>It writes a checkpoint and then gives its accelerators away.</summary>
    Draining,

    /// <summary>It holds some accelerators and waits for the others.</summary>
    Stalled,

    /// <summary>It has ended.</summary>
    Done,
}
