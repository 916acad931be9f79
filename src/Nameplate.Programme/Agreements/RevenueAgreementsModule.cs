using Nameplate.Programme.Compilation;

namespace Nameplate.Programme.Agreements;

/// <summary>The agreements that look at revenue, energy or other agreements: revenue shares, power purchases and guarantees. Runs after compute and demand and before the accounts.</summary>
internal sealed class RevenueAgreementsModule : IModule
{
    /// <inheritdoc/>
    public void Lower(PlanContext context) => AgreementLowering.Lower(context, afterDemand: true);
}
