namespace Nameplate.Programme.Compilation;

/// <summary>
/// One part of the model. A module reads its own section of the programme and adds named series, postings and catalogue lines to the
/// plan; modules meet only in the names of series. Adding a module touches no other: write it and put it in <see cref="Compiler"/>'s list.
/// </summary>
public interface IModule
{
    /// <summary>Adds this part's series to the plan. Problems in the programme are reported to <see cref="PlanContext.Diagnostics"/>.</summary>
    void Lower(PlanContext context);
}
