using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Demand;

/// <summary>
/// Demand and revenue: each stream wants tokens and would bring revenue; compute serves the streams in their order, and what is not served is
/// not earned. Makes <c>users.STREAM</c>, <c>tokens.needed.STREAM</c>, <c>revenue.STREAM</c>, and the totals <c>tokens.needed</c>, <c>tokens.capacity</c>,
/// <c>tokens.served</c>, <c>tokens.unserved</c>, <c>revenue.lost</c> and <c>revenue.BUYER</c>.
/// </summary>
internal sealed class DemandModule : IModule
{
    /// <inheritdoc/>
    public void Lower(PlanContext context)
    {
        DemandPlan demand = context.Programme.Demand;
        PlanBuilder plan = context.Plan;
        var wants = demand.Streams.Select(stream => (Stream: stream, Want: Want(context, stream))).ToList();
        Series capacity = Calibrated(context, wants.Where(w => IsObserved(context, demand, w.Stream)).Select(w => w.Want.Tokens));
        var needed = new Sum(context, Dimensions.TokensPerMonth);
        var earned = new Sum(context, Dimensions.MoneyPerMonth);
        var wanted = new Sum(context, Dimensions.MoneyPerMonth);
        Series tiny = context.Constant(1e-9, Dimensions.TokensPerMonth);
        foreach ((RevenueSource stream, (Series tokens, Series revenue)) in wants)
        {
            Series left = context.Positive(capacity - needed.Total);
            Series share = plan.Min(left / plan.Max(tokens, tiny), context.Constant(1));
            needed.Add(context.Name("tokens.needed." + stream.Id, tokens, "token/month"));
            wanted.Add(revenue);

            // History was served, whatever the model thinks of the capacity of the time.
            Series served = plan.Select(context.InHistory, context.Constant(1), share);
            earned.Add(context.Name("revenue." + stream.Id, revenue * served, "USD/month"));
        }

        Series all = context.Name("tokens.needed", needed.Total, "token/month");
        Series delivered = context.Name("tokens.served", plan.Min(all, capacity), "token/month");
        Series unserved = context.Name("tokens.unserved", all - delivered, "token/month");
        context.Name("revenue.lost", wanted.Total - earned.Total, "USD/month");
        Revenue(context, demand, earned.Total);
        context.Catalogue.Output(delivered);
        Unserved(context, demand, unserved, plan.Max(all, tiny));
    }

    /// <summary>
    /// What customers were observed to use on the as-of date is being served. A world whose draws of throughput and utilisation say that it cannot be has them
    /// raised to what it takes: <c>tokens.capacity</c> = <c>tokens.possible</c> · max(1, needed ÷ possible on that date).
    /// </summary>
    private static Series Calibrated(PlanContext context, IEnumerable<Series> wants)
    {
        PlanBuilder plan = context.Plan;
        var needed = new Sum(context, Dimensions.TokensPerMonth);
        foreach (Series tokens in wants)
        {
            needed.Add(tokens);
        }

        Series possible = context.Find("tokens.possible");
        Series one = context.Constant(1, Dimensions.TokensPerMonth);
        Series shortfall = plan.Select(possible < one, context.Constant(0), needed.Total / plan.Max(possible, one));
        Series factor = plan.Max(plan.Hold(shortfall, Math.Max(context.Horizon.HistoryMonths - 1, 0)), context.Constant(1));
        Series known = context.Name("compute.calibration", factor);
        return context.Name("tokens.capacity", possible * known, "token/month");
    }

    /// <summary>A stream is observed when its own start is, or when the revenue of all streams is.</summary>
    private static bool IsObserved(PlanContext context, DemandPlan demand, RevenueSource stream)
    {
        bool IsKnown(FactRef fact) => context.Facts.History(fact.Name).Any(known => known.For.Last <= context.Horizon.AsOf);
        FactRef start = stream switch
        {
            UserRevenue users => users.Users,
            UsageRevenue usage => usage.Tokens,
            PlainRevenue plain => plain.Revenue,
            _ => throw new InvalidOperationException($"Unknown stream {stream}."),
        };
        return IsKnown(start) || (demand.Observed is { } total && IsKnown(total));
    }

    private static void Revenue(PlanContext context, DemandPlan demand, Series earned)
    {
        string buyer = context.Programme.Buyer;
        Series revenue = demand.Observed is { } observed && context.Knows(observed)
            ? context.WithHistory(earned, context.ObservedRate(observed, Dimensions.MoneyPerMonth), context.Provenance.OfFact(observed.Name))
            : earned;
        revenue = context.Name("revenue." + buyer, revenue, "USD/month");
        context.Catalogue.Output(revenue);
        context.Ledger.Post(new Posting("revenue", Ledger.World, buyer, Account.Revenue, revenue));
    }

    private static void Unserved(PlanContext context, DemandPlan demand, Series unserved, Series needed)
    {
        Series tolerated = needed * context.Value(demand.Tolerance, Dimension.None);
        Series scarce = (unserved > tolerated) & !context.InHistory;
        Series run = context.Forward("tokens.unservedMonths", Dimension.None);
        Series longer = (context.Plan.Lag(run, 1, context.Constant(0)) + 1) * scarce;
        context.Name("tokens.unservedMonths", longer);
        Series patience = context.Value(demand.PatienceMonths, Dimensions.Calendar) / context.OneMonth;
        context.Catalogue.Break(new BreakLine("demand unserved", context.Plan.FirstMonth(run >= patience), Binding: false));
    }

    private static (Series Tokens, Series Revenue) Want(PlanContext context, RevenueSource stream) => stream switch
    {
        UserRevenue users => Users(context, users),
        UsageRevenue usage => Usage(context, usage),
        PlainRevenue growth => Growing(context, growth),
        _ => throw new InvalidOperationException($"Unknown stream {stream}."),
    };

    /// <summary>Logistic in closed form: U(T) = K ÷ (1 + (K/U₀ − 1)·e^(−sT)).</summary>
    private static (Series Tokens, Series Revenue) Users(PlanContext context, UserRevenue stream)
    {
        Series now = context.Latest(stream.Users, Dimensions.Persons);
        Series ceiling = context.Plan.Max(context.Value(stream.Ceiling, Dimensions.Persons), now);
        Series yearly = context.Value(stream.Speed, Dimensions.PerMonth) * context.OneMonth;
        Series left = ((ceiling / now) - 1) * context.Plan.Exp(-(yearly * Growth.Elapsed(context)));
        Series users = context.Name("users." + stream.Id, ceiling / (1 + left), "person");
        Series price = Growth.Steady(context, context.Value(stream.Price, Dimensions.MoneyPerPersonPerMonth), stream.PriceGrowth);
        Series appetite = Growth.Steady(context, context.Value(stream.Tokens, Dimensions.TokensPerMonth / Dimensions.Persons), stream.TokenGrowth);
        return (users * appetite, users * Paying(context, stream) * price);
    }

    private static (Series Tokens, Series Revenue) Usage(PlanContext context, UsageRevenue stream)
    {
        Series now = context.Latest(stream.Tokens, Dimensions.TokensPerMonth);
        Series tokens = Growth.Fading(context, now, stream.Growth, stream.LateGrowth, stream.Fade);
        Series price = Growth.Steady(context, context.Value(stream.Price, Dimensions.MoneyPerToken), stream.PriceGrowth);
        return (tokens, tokens * price);
    }

    private static (Series Tokens, Series Revenue) Growing(PlanContext context, PlainRevenue stream)
    {
        Series now = context.Latest(stream.Revenue, Dimensions.MoneyPerMonth);
        Series revenue = Growth.Fading(context, now, stream.Growth, stream.LateGrowth, stream.Fade);
        Series tokens = stream.Tokens is { } perDollar
            ? revenue * context.Value(perDollar, Dimensions.Tokens / Dimensions.Money)
            : context.Zero(Dimensions.TokensPerMonth);
        return (tokens, revenue);
    }

    /// <summary>The paying share moves towards its ceiling: p_T = c − (c − p₀)·e^(−vT).</summary>
    private static Series Paying(PlanContext context, UserRevenue stream)
    {
        Series now = context.Value(stream.Paying, Dimension.None);
        if (stream.PayingCeiling is not { } ceiling || stream.PayingSpeed is not { } speed)
        {
            return now;
        }

        Series most = context.Plan.Max(context.Value(ceiling, Dimension.None), now);
        Series yearly = context.Value(speed, Dimensions.PerMonth) * context.OneMonth;
        return most - ((most - now) * context.Plan.Exp(-(yearly * Growth.Elapsed(context))));
    }
}
