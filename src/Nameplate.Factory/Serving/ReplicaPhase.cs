namespace Nameplate.Factory.Serving;

/// <summary>Where a replica stands.</summary>
internal enum ReplicaPhase : byte
{
    /// <summary>Autoscaling has switched it off.</summary>
    Off,

    /// <summary>It loads weights and warms up.</summary>
    Starting,

    /// <summary>It serves.</summary>
    Up,

    /// <summary>It finishes what it has and then switches off.</summary>
    Draining,

    /// <summary>It has failed, or has no power.</summary>
    Down,
}
