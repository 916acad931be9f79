using Nameplate.Engine.Plans;

namespace Nameplate.Programme.Compilation;

/// <summary>One agreement to report.</summary>
/// <param name="Id">The agreement's id.</param>
/// <param name="Kind">Its kind, as in the file.</param>
/// <param name="Status">Its status on the as-of date.</param>
/// <param name="Title">Its title.</param>
/// <param name="Parties">Who is bound, by party id.</param>
/// <param name="Unit">Unit of the tranches' amounts.</param>
/// <param name="Tranches">Its tranches in order.</param>
/// <param name="Value">An outcome: the fair value per world, USD, whose mean is the value; null where nothing is optional or the measure prices nothing.</param>
public sealed record AgreementLine(
    string Id, string Kind, string Status, string Title, IReadOnlyList<string> Parties, string Unit, IReadOnlyList<TrancheLine> Tranches, Series? Value = null);
