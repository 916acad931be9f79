using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements;

/// <summary>What all kinds add to the catalogue and the ledger.</summary>
internal static class Lines
{
    /// <summary>Reports the agreement.</summary>
    public static void Report(
        PlanContext context, Agreement agreement, Standing standing, string unit = "USD", IReadOnlyList<TrancheLine>? tranches = null, Series? value = null) =>
        context.Catalogue.Agreement(new AgreementLine(
            agreement.Id, agreement.Kind, StatusWords.Of(standing.Status), agreement.Title, agreement.Parties, unit, tranches ?? [], value));

    /// <summary>Names a monthly payment after the agreement and posts it.</summary>
    public static Series Pay(PlanContext context, string id, string from, string to, Account account, Series amount, bool repays = false)
    {
        Series named = context.Name(id, amount, "USD/month");
        context.Ledger.Post(new Posting(id, from, to, account, named) { Repays = repays });
        return named;
    }

    /// <summary>The monthly flow of a stock that only grows.</summary>
    /// <param name="context">The plan's context.</param>
    /// <param name="stock">The stock at month ends.</param>
    /// <param name="before">The stock before month 0; nothing when omitted.</param>
    public static Series Flow(PlanContext context, Series stock, Series? before = null) =>
        (stock - context.Plan.Lag(stock, 1, before ?? context.Zero(stock.Dimension))) / context.OneMonth;

    /// <summary>The shared words for the horizon's dates in conditions.</summary>
    public static string Day(PlanContext context, FactRef date) =>
        context.Facts.Resolve(date)?.Winner.Value is { Kind: FactKind.Date } day ? $"{day.Date:yyyy-MM-dd}" : "an unknown day";

    /// <summary>A fact's value for people: <c>1.5 GW_stated</c>; its low and high ends are not told here.</summary>
    public static string Say(PlanContext context, FactRef fact) =>
        context.Facts.Resolve(fact) is { } resolution
            ? Humane.Print(context.Central(fact, resolution.Fact.Dimension), resolution.Fact.Dimension)
            : "unknown";
}
