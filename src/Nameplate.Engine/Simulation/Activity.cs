namespace Nameplate.Engine.Simulation;

/// <summary>When an operation runs.</summary>
internal enum Activity : byte
{
    /// <summary>In its months.</summary>
    Always,

    /// <summary>In its months, except in the base world.</summary>
    Drawn,

    /// <summary>In its months, and in the base world in all.</summary>
    Closed,
}
