using Nameplate.Engine.Plans;
using Nameplate.Files;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Uncertainty;
using Nameplate.Quantities;

namespace Nameplate.Programme.Market;

/// <summary>
/// Share prices: history as it was observed up to the as-of date, correlated geometric Brownian motion from the last close known then.
/// Makes <c>market.discount</c> and per share <c>price.SYM</c> (month close), <c>price.SYM.maximum</c> (highest within the month) and the
/// log-space series that price hurdles read.
/// </summary>
internal sealed class MarketModule : IModule
{
    /// <inheritdoc/>
    public void Lower(PlanContext context)
    {
        bool isPriced = context.Measure is not Measure.Share numeraire
            || MarketReader.CheckSymbol(context.Programme.Market, numeraire.Symbol, new Location("--measure", 0, 0), context.Diagnostics) is not null;
        if (!isPriced || context.Programme.Market is not { } market)
        {
            return;
        }

        var clock = new Clock(context.Horizon);
        Series riskFree = context.Value(market.RiskFree, Dimension.None / Dimensions.Calendar);
        context.Name("market.discount", context.Plan.Exp(-(riskFree * clock.Elapsed(context))));
        double[,] correlation = Correlation(context, market);
        var shocks = new Series[market.Shares.Length];
        for (int i = 0; i < shocks.Length; i++)
        {
            shocks[i] = context.Plan.MonthlyNormal("market:" + market.Shares[i].Symbol);
        }

        double[,] lower = Factor(context, market, correlation);
        for (int i = 0; i < shocks.Length; i++)
        {
            if (ShareHistory.Of(context, market.Shares[i]) is { } history)
            {
                new SharePricing(context, market, clock, riskFree).Lower(i, history, Mix(lower, shocks, i), correlation);
            }
        }
    }

    private static Series Mix(double[,] lower, Series[] shocks, int share)
    {
        Series sum = lower[share, share] == 1 ? shocks[share] : shocks[share] * lower[share, share];
        for (int k = 0; k < share; k++)
        {
            if (lower[share, k] != 0)
            {
                sum += shocks[k] * lower[share, k];
            }
        }

        return sum;
    }

    private static double[,] Correlation(PlanContext context, ShareMarket market)
    {
        double[,] matrix = Cholesky.Identity(market.Shares.Length);
        foreach (ShareCorrelation pair in market.Correlations)
        {
            int i = IndexOf(market, pair.First);
            int j = IndexOf(market, pair.Second);
            double value = context.Central(pair.Correlation, Dimension.None);
            if (i < 0 || j < 0 || i == j || !(Math.Abs(value) <= 1))
            {
                context.Diagnostics.Error("NP2313", pair.At, $"The correlation of '{pair.First}' and '{pair.Second}' must join two shares and lie between −1 and 1");
                continue;
            }

            matrix[i, j] = matrix[j, i] = value;
        }

        return matrix;
    }

    private static double[,] Factor(PlanContext context, ShareMarket market, double[,] correlation)
    {
        if (Cholesky.Of(correlation) is { } lower)
        {
            return lower;
        }

        context.Diagnostics.Error(
            "NP2312", market.At, "The shares' correlations contradict each other: the matrix is not positive definite", "make the largest correlations smaller");
        return Cholesky.Identity(market.Shares.Length);
    }

    private static int IndexOf(ShareMarket market, string symbol)
    {
        for (int i = 0; i < market.Shares.Length; i++)
        {
            if (market.Shares[i].Symbol == symbol)
            {
                return i;
            }
        }

        return -1;
    }
}
