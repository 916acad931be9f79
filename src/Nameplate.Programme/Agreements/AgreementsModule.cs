using Nameplate.Programme.Compilation;

namespace Nameplate.Programme.Agreements;

/// <summary>
/// Agreements: what parties owe one another. An agreement is its status and its clauses; a clause is conditions that, once met, oblige. Makes
/// <c>invested.ID</c>, <c>vested.ID</c> and each kind's own series, all payments, tranches, and what breaks when a wait ends unmet.
/// </summary>
internal sealed class AgreementsModule : IModule
{
    /// <inheritdoc/>
    public void Lower(PlanContext context) => AgreementLowering.Lower(context, afterDemand: false);
}
