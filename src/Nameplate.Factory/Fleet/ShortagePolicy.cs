namespace Nameplate.Factory.Fleet;

/// <summary>What a job does that has lost a node when there is neither a spare nor a free one.</summary>
public enum ShortagePolicy
{
    /// <summary>It holds the nodes that it has until enough others are repaired or become free.</summary>
    Wait,

    /// <summary>It goes on with fewer nodes, slower in proportion, and grows again after a checkpoint when there are nodes.</summary>
    Shrink,

    /// <summary>It gives its nodes back and queues again at its old place.</summary>
    Requeue,
}
