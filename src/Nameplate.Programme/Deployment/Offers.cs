using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Deployment;

/// <summary>Who is offered which ready-but-empty power: earmarks first, then the open rest by the allocation policy, within the lock-in cap.</summary>
internal sealed class Offers
{
    private readonly PlanContext _context;
    private readonly List<VendorFlow> _flows;
    private readonly Series _openRoom;
    private readonly Dictionary<VendorFlow, Series> _weights = [];
    private readonly Series _weightSum;

    /// <summary>Works out the empty open power and each vendor's weight in it.</summary>
    public Offers(PlanContext context, List<VendorFlow> flows)
    {
        _context = context;
        _flows = flows;
        Series used = context.Zero(Dimensions.ItPower);
        Series weights = context.Constant(0);
        foreach (VendorFlow flow in flows)
        {
            used += context.Positive(flow.Standing - flow.Earmarked);
            _weights[flow] = Weight(flow);
            weights += _weights[flow];
        }

        _openRoom = context.Positive(context.Find("power.ready.open") - used);
        _weightSum = context.Plan.Max(weights, context.Constant(1e-9));
    }

    /// <summary>The power offered to a vendor this month.</summary>
    public Series To(VendorFlow flow)
    {
        Series open = _openRoom * (_weights[flow] / _weightSum);
        if (_context.Programme.Deployment.LargestShare is { } largest)
        {
            open = _context.Plan.Min(open, Headroom(flow, _context.Value(largest, Dimension.None)));
        }

        return _context.Positive(flow.Earmarked - flow.Standing) + open;
    }

    private Series Weight(VendorFlow flow)
    {
        DeploymentPolicy policy = _context.Programme.Deployment;
        Series owed = Owed(flow) / _context.Constant(1, Dimensions.ItPower);
        return policy.Allocation switch
        {
            Allocation.Split => _context.Value(
                policy.Split.Where(s => s.Vendor == flow.Vendor.Id).Select(s => s.Share).FirstOrDefault(), Dimension.None, 0),
            Allocation.CheapestToken => CheapestFirst(flow, owed),
            _ => owed,
        };
    }

    /// <summary>What the vendor is owed by now; what it is owed only in the end counts for a thousandth, and so decides when nobody is owed anything yet.</summary>
    private Series Owed(VendorFlow flow) =>
        _context.Positive(flow.Committed - flow.Standing) + (_context.Positive(flow.Goal - flow.Standing) * 0.001);

    /// <summary>
    /// All to the vendor whose hardware costs least per served token, as long as it is owed anything: a weight that falls by a factor of a
    /// million for each cheaper vendor that is still owed capacity.
    /// </summary>
    private Series CheapestFirst(VendorFlow flow, Series owed)
    {
        Series cheaper = _context.Constant(0);
        foreach (VendorFlow rival in _flows.Where(f => f != flow))
        {
            Series rivalOwed = Owed(rival) > _context.Zero(Dimensions.ItPower);
            cheaper += (PricePerRate(rival) < PricePerRate(flow)) & rivalOwed;
        }

        return owed * _context.Plan.Exp(cheaper * -13.815510557964274);
    }

    private Series PricePerRate(VendorFlow flow) =>
        _context.Find($"hardware.{flow.Vendor.Id}.price")
        / _context.Plan.Max(_context.Find($"hardware.{flow.Vendor.Id}.throughput"), _context.Constant(1e-9, Dimensions.TokenRatePerItPower));

    // E_v + x ≤ share·(E + x), so x ≤ (share·E − E_v)/(1 − share) with E the standing total.
    private Series Headroom(VendorFlow flow, Series share)
    {
        Series standing = _context.Zero(Dimensions.ItPower);
        foreach (VendorFlow other in _flows)
        {
            standing += other.Standing;
        }

        Series free = ((share * standing) - flow.Standing) / _context.Plan.Max(1 - share, _context.Constant(1e-9));
        return _context.Positive(free);
    }
}
