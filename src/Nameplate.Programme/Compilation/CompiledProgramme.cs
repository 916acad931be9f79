using Nameplate.Engine.Plans;

namespace Nameplate.Programme.Compilation;

/// <summary>A programme turned into a plan that can be simulated.</summary>
/// <param name="Context">Facts in force, the plan's builder, origins, postings and what to report.</param>
/// <param name="Options">What it was compiled with.</param>
public sealed record CompiledProgramme(PlanContext Context, CompileOptions Options)
{
    /// <summary>Compiles the part of the plan that some series need.</summary>
    /// <param name="recorded">Series of any rank to record.</param>
    /// <param name="means">Monthly series of which the mean over the worlds is enough.</param>
    public Plan Plan(IReadOnlyList<Series> recorded, IReadOnlyList<Series>? means = null) => Context.Plan.Compile(recorded, [], means);
}
