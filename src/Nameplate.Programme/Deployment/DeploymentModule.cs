using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Deployment;

/// <summary>
/// Deployment: each month ready-but-empty power is offered to vendors, earmarks first and the open rest by the allocation policy;
/// shipped = min(accelerators, memory, packaging, what the offer and the stock policy leave room for); installed = min(offered, stock);
/// hardware retires at the end of its life and frees its power. Makes <c>shipped.V</c>, <c>delivered.V</c>, <c>purchased.V</c>,
/// <c>stock.V</c>, <c>installed.V</c>, <c>retired.V</c>, <c>energised.V</c>, <c>energised.other</c>, <c>energised.total</c>,
/// <c>committed.V</c>, <c>committed.total</c>, <c>commitments.unsited</c> (and per vendor) and <c>power.fill</c>.
/// </summary>
internal sealed class DeploymentModule : IModule
{
    /// <inheritdoc/>
    public void Lower(PlanContext context)
    {
        List<VendorFlow> flows = [.. context.Programme.Vendors
            .Where(v => context.Plan.TryFind($"supply.{v.Id}.accelerators", out _))
            .Select(v => new VendorFlow(context, v))];
        var offers = new Offers(context, flows);
        var emptiness = new EmptyPower(context);
        foreach (VendorFlow flow in flows)
        {
            flow.Lower(offers.To(flow), emptiness);
        }

        emptiness.Register();
        Totals(context, flows);
        Commitments.Lower(context, flows);
    }

    private static void Totals(PlanContext context, List<VendorFlow> flows)
    {
        Series total = context.Zero(Dimensions.ItPower);
        Series other = context.Zero(Dimensions.ItPower);
        foreach (VendorFlow flow in flows)
        {
            total += flow.Energised;
            other = flow.Vendor.Other ? other + flow.Energised : other;
        }

        context.Catalogue.Output(context.Name("energised.other", other, "MW_it"));
        context.Catalogue.Output(context.Name("energised.total", total, "MW_it"));
        Series ready = context.Find("power.ready");
        context.Name("power.fill", total / context.Plan.Max(ready, context.Constant(1e-6, Dimensions.ItPower)));
        foreach (VendorFlow flow in flows.Where(f => !f.Vendor.Other))
        {
            context.Catalogue.Output(flow.Energised);
        }
    }
}
