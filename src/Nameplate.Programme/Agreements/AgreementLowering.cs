using Nameplate.Programme.Compilation;

namespace Nameplate.Programme.Agreements;

/// <summary>Lowers the agreements of one of the two stages.</summary>
internal static class AgreementLowering
{
    /// <summary>Checks and lowers the agreements that exist at this vintage.</summary>
    public static void Lower(PlanContext context, bool afterDemand)
    {
        foreach (Agreement agreement in context.Programme.Agreements)
        {
            AgreementKind kind = AgreementKinds.Of(agreement.Kind);
            if (kind.AfterDemand == afterDemand && Standing.Of(context, agreement.Terms) is { } standing)
            {
                if (!standing.Ended)
                {
                    kind.Check(context, agreement);
                }

                kind.Lower(context, agreement, standing);
            }
        }

        if (!afterDemand)
        {
            Exclusivity.Check(context);
        }
    }
}
