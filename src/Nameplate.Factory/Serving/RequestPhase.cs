namespace Nameplate.Factory.Serving;

/// <summary>Where a request stands.</summary>
internal enum RequestPhase : byte
{
    /// <summary>It has not arrived.</summary>
    Ahead,

    /// <summary>No replica is up for it.</summary>
    Held,

    /// <summary>It waits at a replica.</summary>
    Waiting,

    /// <summary>Its prompt is being computed.</summary>
    Prefilling,

    /// <summary>Its cache is on the way to a decode replica.</summary>
    Moving,

    /// <summary>It gets a token each step.</summary>
    Decoding,

    /// <summary>It has all its tokens.</summary>
    Done,

    /// <summary>It was turned away.</summary>
    Refused,
}
