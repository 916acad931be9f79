using Nameplate.Engine.Plans;

namespace Nameplate.Benchmarks.Models;

/// <summary>Share prices by geometric Brownian motion over sixty months; twins of the functions in bench/peers/peers.py.</summary>
public static class PricePlans
{
    public const int Months = 60;

    private const double Start = 164.67;
    private const double RiskFree = 0.04;
    private const double Volatility = 0.50;
    private const int Tranches = 6;
    private const double SharesPerTranche = 160e6 / Tranches;

    private static readonly double StepVolatility = Volatility / Math.Sqrt(12);
    private static readonly double StepDrift = (RiskFree - (0.5 * Volatility * Volatility)) / 12;
    private static readonly double[] Hurdles = [200, 280, 360, 440, 520, 600];

    /// <summary>The largest close.</summary>
    public static Plan Closes()
    {
        var plan = new PlanBuilder(Months);
        return plan.Compile([plan.Final(plan.RunningMax(Path(plan)))]);
    }

    /// <summary>The largest price on any day, drawn between the closes.</summary>
    public static Plan BridgedMaximum()
    {
        var plan = new PlanBuilder(Months);
        Series price = Path(plan);
        Series within = plan.BridgeMaximum(
            plan.Lag(price, 1, plan.Constant(Start)), price, plan.Constant(StepVolatility), plan.MonthlyUniform("within"));
        return plan.Compile([plan.Final(plan.RunningMax(within))]);
    }

    /// <summary>Six tranches, each needing one more delivered gigawatt and a higher touched price; a share is worth its price when it vests.</summary>
    public static Plan Warrant()
    {
        var plan = new PlanBuilder(Months);
        Series price = Path(plan);
        Series highest = plan.RunningMax(plan.BridgeLogMaximum(price, plan.Constant(StepVolatility), plan.MonthlyUniform("within")));
        Series vested = plan.Constant(0);
        for (int tranche = 0; tranche < Tranches; tranche++)
        {
            int level = tranche + 1;
            Series open = plan.PerMonth([.. Enumerable.Range(0, Months).Select(month => Delivered(month) >= level ? 1.0 : 0.0)]);
            vested = plan.MulAdd(highest >= plan.Constant(Math.Log(Hurdles[tranche] / Start)), open, vested);
        }

        Series discounted = plan.PerMonth(
            [.. Enumerable.Range(0, Months).Select(month => Math.Exp(-RiskFree * (month + 1) / 12) * SharesPerTranche)]);
        Series value = (vested - plan.Lag(vested, 1, plan.Constant(0))) * price * discounted;
        return plan.Compile([plan.Total(value)]);
    }

    /// <summary>The shortcut: one step over all sixty months and the maximum over it.</summary>
    public static Plan TerminalMaximum()
    {
        var plan = new PlanBuilder(1);
        Series volatility = plan.Constant(Volatility * Math.Sqrt(5));
        Series price = plan.PricePath(
            plan.Constant(Start), plan.Constant((RiskFree - (0.5 * Volatility * Volatility)) * 5), volatility, plan.MonthlyNormal("close"), 0);
        Series highest = plan.BridgeLogMaximum(price, volatility, plan.MonthlyUniform("within"));
        return plan.Compile([plan.Final(highest >= plan.Constant(Math.Log(600 / Start)))]);
    }

    private static Series Path(PlanBuilder plan) => plan.PricePath(
        plan.Constant(Start), plan.Constant(StepDrift), plan.Constant(StepVolatility), plan.MonthlyNormal("close"), 0);

    private static double Delivered(int month) => Math.Clamp((month + 1 - 9) / 36.0, 0, 1) * 6;
}
