using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Sites;

/// <summary>Sums over sites: ready and planned power per earmark, and promised capacity that is late, per gate kind.</summary>
internal sealed class PowerTotals(PlanContext context)
{
    /// <summary>The key of sites that are open to all vendors.</summary>
    private const string Open = "open";

    private readonly Dictionary<string, SitePower> _byEarmark = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Series> _heldBack = new(StringComparer.Ordinal);

    /// <summary>Adds a site's power.</summary>
    public void Add(string? earmark, SitePower power)
    {
        string key = earmark ?? Open;
        _byEarmark[key] = _byEarmark.TryGetValue(key, out SitePower? sum) ? sum + power : power;
    }

    /// <summary>Charges a phase's late capacity to the gate that finishes last.</summary>
    public void HeldBack(SitePower power, PhaseTiming timing)
    {
        if (timing.Actual)
        {
            return;
        }

        Series late = context.Positive(power.Planned - power.Ready);
        for (int gate = 0; gate < timing.GateKinds.Count; gate++)
        {
            string kind = timing.GateKinds[gate];
            Series sum = _heldBack.TryGetValue(kind, out Series known) ? known : context.Zero(Dimensions.ItPower);
            _heldBack[kind] = timing.GateKinds.Count == 1 ? sum + late : context.Plan.AddWhenEqual(sum, timing.LastGate, gate, late);
        }
    }

    /// <summary>Names the sums and registers the gates as constraints.</summary>
    public void NameAll()
    {
        SitePower total = SitePower.None(context);
        foreach (string key in (IEnumerable<string>)[.. context.Programme.Vendors.Select(v => v.Id), Open])
        {
            SitePower power = _byEarmark.TryGetValue(key, out SitePower? sum) ? sum : SitePower.None(context);
            context.Name("power.ready." + key, power.Ready, "MW_it");
            context.Name("power.planned." + key, power.Planned, "MW_it");
            context.Name("power.opening." + key, power.Opening, "MW_it");
            total += power;
        }

        context.Name("power.ready", total.Ready, "MW_it");
        context.Name("power.planned", total.Planned, "MW_it");
        foreach (string kind in Gate.Kinds)
        {
            if (_heldBack.TryGetValue(kind, out Series heldBack))
            {
                context.HeldBack(kind, heldBack);
            }
        }
    }
}
