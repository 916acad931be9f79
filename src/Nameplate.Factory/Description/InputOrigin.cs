namespace Nameplate.Factory.Description;

/// <summary>Where a value of a factory comes from.</summary>
public enum InputOrigin
{
    /// <summary>Written in the factory's files.</summary>
    Written,

    /// <summary>Written nowhere: the simulator chose it.</summary>
    Default,

    /// <summary>Replaced by a scenario or on the command line.</summary>
    Override,
}
