namespace Nameplate.Engine.Plans;

/// <summary>
/// A compiled plan: checked, folded and laid out, ready to be simulated as often as needed, by any number of threads at once.
/// It keeps the nodes of its builder for explanation; series added to the builder later are not part of it.
/// </summary>
public sealed class Plan
{
    internal Plan(PlanBuilder builder, Series[] outputs, Series[] events)
    {
        Builder = builder;
        Outputs = outputs;
        Events = events;
    }

    /// <summary>Length of the horizon.</summary>
    public int Months => Builder.Months;

    /// <summary>The builder that holds the names and formulas.</summary>
    public PlanBuilder Builder { get; }

    /// <summary>The recorded series, as given to <see cref="PlanBuilder.Compile"/>.</summary>
    public IReadOnlyList<Series> Outputs { get; }

    /// <summary>The conditions whose first month is recorded, as given to <see cref="PlanBuilder.Compile"/>.</summary>
    public IReadOnlyList<Series> Events { get; }
}
