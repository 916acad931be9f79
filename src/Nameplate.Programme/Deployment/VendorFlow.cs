using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Supply;
using Nameplate.Quantities;

namespace Nameplate.Programme.Deployment;

/// <summary>One vendor's hardware on its way from shipment to retirement.</summary>
internal sealed class VendorFlow
{
    private readonly PlanContext _context;
    private readonly Series _installed;
    private readonly Series _stock;

    /// <summary>Declares the vendor's stocks and works out what is left standing at the start of the month.</summary>
    public VendorFlow(PlanContext context, Vendor vendor)
    {
        _context = context;
        Vendor = vendor;
        Earmarked = context.Find("power.ready." + vendor.Id);
        Energised = context.Forward("energised." + vendor.Id, Dimensions.ItPower);
        _installed = context.Forward("installed." + vendor.Id, Dimensions.ItPowerPerMonth);
        _stock = context.Forward("stock." + vendor.Id, Dimensions.ItPower);

        // Power that was up before month 0 already holds hardware; it is as old as the programme.
        Series opening = context.Find("power.opening." + vendor.Id);
        Retired = context.Name("retired." + vendor.Id, Retirement.Of(context, _installed, opening), "MW_it/month");
        Standing = context.Positive(context.Plan.Lag(Energised, 1, opening) - (Retired * context.OneMonth));
    }

    /// <summary>The vendor.</summary>
    public Vendor Vendor { get; }

    /// <summary>Power that is earmarked for the vendor.</summary>
    public Series Earmarked { get; }

    /// <summary>Energised capacity at month end.</summary>
    public Series Energised { get; }

    /// <summary>Hardware that reaches the end of its life this month.</summary>
    public Series Retired { get; }

    /// <summary>Energised capacity at the start of the month, less what retires in it.</summary>
    public Series Standing { get; }

    /// <summary>Capacity committed to the vendor by month end.</summary>
    public Series Committed => Vendor.Commitment is { } commitment && _context.Knows(commitment)
        ? _context.Positive(_context.Schedule(commitment, Dimensions.ItPower) - Existing)
        : _context.Zero(Dimensions.ItPower);

    /// <summary>What is committed to the vendor in the end, however late.</summary>
    public Series Goal => Vendor.Commitment is { } commitment && _context.Knows(commitment)
        ? _context.Positive(_context.Plan.Constant(_context.LastOf(commitment, Dimensions.ItPower), Dimensions.ItPower) - Existing)
        : _context.Zero(Dimensions.ItPower);

    private Series Existing => Vendor.Existing is { } existing && _context.Knows(existing)
        ? _context.Value(existing, Dimensions.ItPower)
        : _context.Zero(Dimensions.ItPower);

    /// <summary>Ships, stores and installs, given the power on offer this month.</summary>
    public void Lower(Series offered, EmptyPower emptiness)
    {
        PlanBuilder plan = _context.Plan;
        string id = Vendor.Id;
        Series accelerators = _context.Find($"supply.{id}.accelerators");
        Series buffer = accelerators * _context.Value(_context.Programme.Deployment.Stock, Dimensions.Calendar);
        Series before = plan.Lag(_stock, 1, _context.Zero(Dimensions.ItPower));

        // Nobody orders ahead in history, and nobody orders more than is committed.
        Series ordered = plan.Min(buffer, _context.Positive(Goal - Standing - offered));
        Series ahead = plan.Select(_context.InHistory, _context.Zero(Dimensions.ItPower), ordered);
        Series room = _context.Positive(offered + ahead - before) / _context.OneMonth;
        Series shipped = _context.Name("shipped." + id, plan.Min(_context.Find("supply." + id), room), "MW_it/month");
        Series available = before + (shipped * _context.OneMonth);
        Series installed = plan.Min(Affordable(offered), available) / _context.OneMonth;
        _context.Name("installed." + id, installed, "MW_it/month");
        _context.Name("stock." + id, available - (installed * _context.OneMonth), "MW_it");
        Series opening = _context.Find("power.opening." + id);
        Series delivered = _context.Name("delivered." + id, plan.Cumulative(shipped, opening), "MW_it");
        _context.Name("purchased." + id, delivered, "MW_it");
        _context.Name("energised." + id, Standing + (installed * _context.OneMonth), "MW_it");
        emptiness.Add(id, offered - (installed * _context.OneMonth), offered - Affordable(offered));
    }

    private Series Affordable(Series offered)
    {
        if (_context.Money == MoneyPolicy.Honour)
        {
            return offered;
        }

        string buyer = _context.Programme.Buyer;
        Series cash = _context.Plan.Lag(_context.Forward("cash." + buyer, Dimensions.Money), 1, _context.OpeningCash(buyer));
        return _context.Plan.Select(cash > _context.Reserve(buyer), offered, _context.Zero(Dimensions.ItPower));
    }
}
