using Nameplate.Engine.Numerics;
using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Market;

/// <summary>
/// One share's price. With τ years since the as-of date, ε the share's shock of the month and G = λ'F its drivers (variance e = λ'Rλ):
/// <code>
/// ln S(τ + Δ) = ln S(τ) + m·Δ − ½σ²·ΔV + σ·√(1 − e)·√Δ·ε + σ·G·Δ/√T,   V(τ) = (1 − e)·τ + e·τ²/T
/// </code>
/// The drivers are known for a whole world, so they act as a tilt of the drift that is spread evenly over the horizon T: at its end the log
/// return has variance σ²T and correlation (Rλ)_j with driver j, and the correction ΔV keeps E[S(τ)] = S·e^{mτ} in every month. Without
/// loadings this is plain geometric Brownian motion.
/// <para>
/// The rate m is the share's drift in the real world and r − q in the risk-neutral measure. With the share X as numeraire, conditionally on the
/// drivers, m = r − q_i + ρ_iX·σ_i·σ_X·√((1 − e_i)(1 − e_X)), which is r − q + σ² for X itself when it has no loadings. Announced jumps act in
/// the real world only: the measures that price are those in which nothing that is already known can still move a price.
/// </para>
/// </summary>
internal sealed class SharePricing(PlanContext context, ShareMarket market, Clock clock, Series riskFree)
{
    private static readonly Dimension Rate = Dimension.None / Dimensions.Calendar;

    /// <summary>Names the share's series.</summary>
    /// <param name="index">The share's index in the market.</param>
    /// <param name="history">What was observed.</param>
    /// <param name="shock">The share's standard normal shock per month.</param>
    /// <param name="correlation">Correlations of the shocks.</param>
    public void Lower(int index, ShareHistory history, Series shock, double[,] correlation)
    {
        PlanBuilder plan = context.Plan;
        Share share = market.Shares[index];
        string name = "price." + share.Symbol;
        int origin = context.Provenance.OfFact(share.Price.Name);
        Series spot = context.Name(name + ".spot", plan.Constant(history.Spot, Dimensions.SharePrice, origin));
        Series closes = plan.PerMonth(history.MonthCloses(), Dimensions.SharePrice, origin);
        if (!clock.Runs)
        {
            context.Name(name, closes, "USD/share");
            context.Name(name + ".maximum", WithObserved(closes, history, origin), "USD/share");
            return;
        }

        double explained = Explained(share);
        Series volatility = Volatility(share) * clock.RootYears(context) * Math.Sqrt(1 - explained);
        Series path = plan.PricePath(spot, Drift(index, explained, correlation), volatility, shock, clock.Start);
        Series uniform = plan.MonthlyUniform($"market:{share.Symbol}:bridge");
        context.Name(name, clock.Start == 0 ? path : plan.Select(context.InHistory, closes, path), "USD/share");
        context.Name(name + ".logReturn", plan.LogReturn(path));
        context.Name(name + ".logMaximum", plan.BridgeLogMaximum(path, volatility, uniform));
        context.Name(name + ".logDeviation", volatility);
        Series simulated = plan.BridgeMaximum(plan.Lag(path, 1, spot), path, volatility, uniform);
        context.Name(name + ".maximum", WithObserved(clock.Start == 0 ? simulated : plan.Select(context.InHistory, closes, simulated), history, origin), "USD/share");
        if (context.Measure is Measure.Share numeraire && numeraire.Symbol == share.Symbol)
        {
            context.Name(name + ".carry", plan.Exp(Carry(share, explained)));
        }
    }

    // What was seen in a month counts beside what is simulated in it: all of history, and the days before the as-of date of a running month.
    private Series WithObserved(Series maximum, ShareHistory history, int origin)
    {
        double[] seen = Array.ConvertAll(history.MonthMaxima(), price => double.IsNaN(price) ? 0 : price);
        return Array.TrueForAll(seen, price => price == 0)
            ? maximum
            : context.Plan.Max(maximum, context.Plan.PerMonth(seen, Dimensions.SharePrice, origin));
    }

    private Series Drift(int index, double explained, double[,] correlation)
    {
        Share share = market.Shares[index];
        Series volatility = Volatility(share);
        Series drift = (Growth(index, explained, correlation) * clock.Step(context)) - (volatility * volatility * 0.5 * clock.VarianceYears(context, explained));
        if (explained > 0)
        {
            drift += Tilt(share, clock.Step(context));
        }

        return context.Measure is Measure.RealWorld ? drift + Jumps(share) : drift;
    }

    private Series Growth(int index, double explained, double[,] correlation)
    {
        Share share = market.Shares[index];
        switch (context.Measure)
        {
            case Measure.RealWorld:
                return context.Value(share.Drift, Rate);
            case Measure.Share numeraire when market.Find(numeraire.Symbol) is { } other:
                int x = market.Shares.IndexOf(other);
                double both = Math.Sqrt((1 - explained) * (1 - Explained(other))) * correlation[index, x] / 12;
                return riskFree - Dividend(share) + context.Plan.Convert(Volatility(share) * Volatility(other), Rate, both);
            default:
                return riskFree - Dividend(share);
        }
    }

    // What a share delivered in a month is worth on the as-of date in the measure that has the share as numeraire, per dollar of spot: 1 but for
    // dividends missed on the way and for the tilt that the drivers give, which that measure leaves as it is.
    private Series Carry(Share share, double explained)
    {
        Series carry = -(Dividend(share) * clock.Elapsed(context));
        if (explained == 0)
        {
            return carry;
        }

        Series volatility = Volatility(share);
        Series elapsed = clock.Elapsed(context);
        Series square = context.Plan.Convert(elapsed * elapsed, Dimension.None, explained / (12 * clock.Total));
        return carry + Tilt(share, elapsed) - (volatility * volatility * 0.5 * square);
    }

    private Series Tilt(Share share, Series months)
    {
        // Asking for a score makes the drivers' own series.
        _ = context.Drivers.Score("market:" + share.Symbol, share.Loads, share.At);
        Series sum = context.Constant(0);
        foreach (DriverLoading load in share.Loads)
        {
            sum += context.Find("driver." + load.Driver) * load.Loading;
        }

        return sum * Volatility(share) * context.Plan.Convert(months, Dimension.None, 1 / Math.Sqrt(12 * clock.Total));
    }

    private Series Jumps(Share share)
    {
        double[] jumps = new double[context.Horizon.Months];
        foreach (PriceJump jump in share.Jumps)
        {
            if (context.Knows(jump.Date) && context.Facts.Resolve(jump.Date)?.Winner.Value?.Date is { } day && day > context.Horizon.AsOf)
            {
                int month = Math.Max(context.Horizon.IndexOf(day), clock.Start);
                if (month < jumps.Length)
                {
                    jumps[month] += Functions.Log(context.Central(jump.Ratio, Dimension.None));
                }
            }
        }

        return context.Plan.PerMonth(jumps);
    }

    private double Explained(Share share)
    {
        double explained = context.Drivers.Explained(share.Loads, share.At);
        return explained is > 0 and <= 1 ? explained : 0;
    }

    private Series Dividend(Share share) => context.Value(share.Dividend, Rate, 0);

    private Series Volatility(Share share)
    {
        Series value = context.Value(share.Volatility, Dimension.None);
        return value.Dimension == Rate ? context.Plan.Convert(value, Dimension.None, 12) : value;
    }
}
