using Nameplate.Engine.Plans;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements.Cloud;

/// <summary>
/// What a cloud contract costs. By power: Σ over sites of power × fill × price × (1 + escalator)^years, years counted in whole ones from the site's
/// first power, for the term from then. Over a sum: the same payment in every month of the term, whatever is used.
/// Makes <c>cloud.ID</c> and <c>cloud.ID.owed</c>, what is still to be paid at the rate of the month (by power) or of the sum.
/// </summary>
internal static class CloudLowering
{
    /// <summary>Adds the contract to the plan.</summary>
    public static void Lower(PlanContext context, CloudContract contract, Standing standing)
    {
        (Series due, Series owed) = contract.Amount is null ? ByPower(context, contract, standing) : BySum(context, contract, standing);
        Series paid = Lines.Pay(context, "cloud." + contract.Id, contract.Customer, contract.Provider, Account.Compute, due);
        context.Name($"cloud.{contract.Id}.owed", owed, "USD");
        Series month = context.Plan.FirstMonth(paid > context.Zero(Dimensions.MoneyPerMonth));
        context.Catalogue.Tell(new StoryLine($"{contract.Title}: first payment", month));
        Lines.Report(context, contract, standing, "USD", [new TrancheLine("1", "first payment", month, context.Plan.Total(paid))]);
    }

    private static (Series Due, Series Owed) ByPower(PlanContext context, CloudContract contract, Standing standing)
    {
        PlanBuilder plan = context.Plan;
        Series due = context.Zero(Dimensions.ItPower);
        Series ahead = context.Zero(Dimensions.ItPower * Dimensions.Calendar);
        foreach (string site in contract.Sites)
        {
            // A site of which nothing is known at this vintage has no power yet.
            if (!plan.TryFind($"site.{site}.energised", out Series power))
            {
                continue;
            }

            Series age = plan.CountWhen(power > context.Zero(Dimensions.ItPower)) * context.OneMonth;
            Series paidFor = power * Escalation(context, contract, age);
            if (contract.Term is { } term)
            {
                Series months = context.Value(term, Dimensions.Calendar);
                paidFor = plan.Select(age <= months, paidFor, context.Zero(Dimensions.ItPower));
                ahead += paidFor * context.Positive(months - age);
            }

            due += paidFor;
        }

        if (contract.WhenFilled && plan.TryFind("power.fill", out Series fill))
        {
            due *= fill;
            ahead *= fill;
        }

        if (contract.Capacity is { } capacity)
        {
            Series most = context.Value(capacity, Dimensions.ItPower);
            ahead *= plan.Min(context.Constant(1), most / plan.Max(due, context.Constant(1e-6, Dimensions.ItPower)));
            due = plan.Min(due, most);
        }

        // The shape's two forms are checked when the contract is read.
        Series price = context.Value(contract.Price, Dimensions.MoneyPerItPowerPerMonth, 0) * standing.Active;
        return (due * price, ahead * price);
    }

    private static (Series Due, Series Owed) BySum(PlanContext context, CloudContract contract, Standing standing)
    {
        PlanBuilder plan = context.Plan;
        Series amount = context.Value(contract.Amount, Dimensions.Money, 0);
        Series term = context.Value(contract.Term, Dimensions.Calendar, 1);
        if (contract.Starts is not { } starts || context.Position(starts) is not { } position)
        {
            return (context.Zero(Dimensions.MoneyPerMonth), context.Zero(Dimensions.Money));
        }

        Series begin = context.Constant(position, Dimensions.Calendar);
        Series share = plan.Ramp(begin, term);
        Series before = position < 0
            ? plan.Clamp(-begin / term, context.Constant(0), context.Constant(1))
            : context.Constant(0);
        Series due = amount * (share - plan.Lag(share, 1, before)) / context.OneMonth;
        return (due * standing.Active, amount * (1 - share) * standing.BecomesBinding);
    }

    private static Series Escalation(PlanContext context, CloudContract contract, Series age)
    {
        if (contract.Escalator is not { } escalator)
        {
            return context.Constant(1);
        }

        Series years = context.Plan.Floor((context.Positive(age - context.OneMonth)) / context.Constant(12, Dimensions.Calendar));
        return context.Plan.Exp(context.LogGrowth(escalator) * years);
    }
}
