using Nameplate.Engine.Plans;
using Nameplate.Quantities;

namespace Nameplate.Benchmarks.Models;

/// <summary>A cash model of twenty series over 120 months, 2,400 cells; twin of <c>cash</c> in bench/peers/peers.py.</summary>
public static class CashPlan
{
    public static Plan Build()
    {
        var plan = new PlanBuilder(120);
        Series growth = 0.030 + (0.010 * plan.Normal("growth"));
        Series decline = 0.010 + (0.004 * plan.Normal("decline"));
        Series delay = plan.Convert(6.0 + (3.0 * plan.Normal("delay")), Dimensions.Calendar, 1);

        Series users = Compounding(plan, "users", 100, 1.0 + growth);
        Series capacity = plan.Ramp(delay, plan.Constant(60, Dimensions.Calendar)) * 900.0;
        Series served = plan.Min(users, capacity + 150.0);
        Series price = Compounding(plan, "price", 10, 1.0 - decline);
        Series revenue = served * price;
        Series variable = revenue * 0.35;
        Series energy = capacity * plan.PerMonth([.. Enumerable.Range(0, 120).Select(month => 0.8 + (0.001 * month))]);
        Series payroll = Compounding(plan, "payroll", 120, plan.Constant(1.01));
        Series research = plan.Max(revenue * 0.2, plan.Constant(50));
        Series capital = (capacity - plan.Lag(capacity, 1, plan.Constant(0))) * 40.0;
        Series debt = Stock(plan, capital * 0.6, 0);
        Series interest = plan.Lag(debt, 1, plan.Constant(0)) * 0.006;
        Series depreciation = Stock(plan, capital, 0) * (1.0 / 48);
        Series earnings = revenue - variable - energy - payroll - research;
        Series profit = earnings - depreciation - interest;
        Series tax = plan.Max(profit, plan.Constant(0)) * 0.21;
        Series flow = earnings - tax - interest - (capital * 0.4);
        Series cash = Stock(plan, flow, 500);
        return plan.Compile([plan.Peak(200.0 - cash)]);
    }

    private static Series Compounding(PlanBuilder plan, string name, double start, Series factor)
    {
        Series value = plan.Declare(name, Dimension.None);
        plan.Define(value, plan.Lag(value, 1, plan.Constant(start)) * factor);
        return value;
    }

    private static Series Stock(PlanBuilder plan, Series flow, double opening) =>
        plan.Convert(plan.Cumulative(flow, plan.Constant(opening, Dimensions.Calendar)), Dimension.None, 1);
}
