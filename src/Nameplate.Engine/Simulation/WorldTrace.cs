using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <summary>One world with every series of the plan, named or not.</summary>
public sealed class WorldTrace
{
    internal WorldTrace()
    {
    }

    /// <summary>Index of the world, or null for the base world.</summary>
    public long? World { get; }

    /// <summary>Value of a series in a month; an outcome or a series that is the same in every month has it in all months.</summary>
    public double this[Series series, int month] => throw new NotImplementedException();

    /// <summary>Value of an outcome, or of a series that is the same in every month.</summary>
    public double this[Series outcome] => throw new NotImplementedException();
}
