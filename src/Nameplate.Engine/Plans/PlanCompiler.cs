namespace Nameplate.Engine.Plans;

/// <summary>Turns the nodes of a builder into a plan.</summary>
internal sealed class PlanCompiler(PlanBuilder builder, Series[] outputs, Series[] events)
{
    public Plan Compile() => new(builder, outputs, events);
}
