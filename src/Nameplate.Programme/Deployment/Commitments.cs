using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Deployment;

/// <summary>
/// What is committed to vendors against the sites that are named for it. A vendor's commitment stands first on its earmarked sites, as
/// promised; what is left of all vendors' shares the open sites in proportion; the rest has no site: <c>commitments.unsited</c>.
/// </summary>
internal static class Commitments
{
    /// <summary>Makes the commitments' series and the vendors' lines.</summary>
    public static void Lower(PlanContext context, IReadOnlyList<VendorFlow> flows)
    {
        Series committed = context.Zero(Dimensions.ItPower);
        Series beyond = context.Zero(Dimensions.ItPower);
        Series other = context.Zero(Dimensions.ItPower);
        var homeless = new List<(VendorFlow Flow, Series Beyond)>();
        foreach (VendorFlow flow in flows)
        {
            Series own = context.Name("committed." + flow.Vendor.Id, flow.Committed, "MW_it");
            committed += own;
            Series rest = context.Positive(own - context.Find("power.planned." + flow.Vendor.Id));
            beyond += rest;
            homeless.Add((flow, rest));
            if (flow.Vendor.Other)
            {
                other += own;
            }
            else
            {
                context.Catalogue.Vendor(new VendorLine(flow.Vendor.Id, flow.Vendor.Name, own, flow.Energised));
            }
        }

        if (flows.Any(f => f.Vendor.Other))
        {
            context.Catalogue.Vendor(new VendorLine("other", "Others", other, context.Find("energised.other")));
        }

        context.Name("committed.total", committed, "MW_it");
        Series unsited = context.Name("commitments.unsited", context.Positive(beyond - context.Find("power.planned.open")), "MW_it");
        Series share = unsited / context.Plan.Max(beyond, context.Constant(1e-9, Dimensions.ItPower));
        foreach ((VendorFlow flow, Series rest) in homeless)
        {
            context.Name("commitments.unsited." + flow.Vendor.Id, rest * share, "MW_it");
        }

        context.Catalogue.Output(unsited);
        context.HeldBack("plan", unsited);
    }
}
