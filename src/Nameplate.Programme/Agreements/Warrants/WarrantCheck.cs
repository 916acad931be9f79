using Nameplate.Programme.Agreements.Conditions;
using Nameplate.Programme.Compilation;
using Nameplate.Files.Facts;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements.Warrants;

/// <summary>What can be seen to be wrong with a warrant before anything is simulated.</summary>
internal static class WarrantCheck
{
    /// <summary>Reports it.</summary>
    public static void Check(PlanContext context, Warrant warrant)
    {
        if (!context.Knows(warrant.Issued))
        {
            context.Unknown(warrant.Issued);
            return;
        }

        Sum(context, warrant);
        Hurdles(context, warrant);
        foreach (WarrantTranche tranche in warrant.Tranches)
        {
            Reachable(context, warrant, tranche);
            Levels(context, warrant, tranche);
        }
    }

    private static void Sum(PlanContext context, Warrant warrant)
    {
        double total = context.Central(warrant.Shares, Dimensions.Shares);
        double sum = warrant.Tranches.Sum(tranche => context.Central(tranche.Shares, Dimensions.Shares));
        if (Math.Abs(sum - total) > 1e-6 * Math.Abs(total))
        {
            context.Diagnostics.Error(
                "NP2322",
                warrant.At,
                $"The tranches of '{warrant.Id}' add up to {Humane.Print(sum, Dimensions.Shares)}, the warrant is for {Humane.Print(total, Dimensions.Shares)}");
        }
    }

    private static void Hurdles(PlanContext context, Warrant warrant)
    {
        double before = 0;
        foreach (Condition.Hurdle hurdle in warrant.Tranches.SelectMany(tranche => tranche.Vesting.Needed()).OfType<Condition.Hurdle>())
        {
            double price = context.Central(hurdle.Price, Dimensions.SharePrice);
            if (price < before)
            {
                context.Diagnostics.Warning(
                    "NP2323",
                    hurdle.At,
                    $"A hurdle of {Humane.Print(price, Dimensions.SharePrice)} follows one of {Humane.Print(before, Dimensions.SharePrice)}: hurdles were expected to rise");
            }

            before = price;
        }
    }

    private static void Reachable(PlanContext context, Warrant warrant, WarrantTranche tranche)
    {
        FactRef last = tranche.LongStop ?? warrant.Expiry;
        if (!context.Knows(last) || context.Position(last) is not { } stop || context.Position(warrant.Issued) is not { } issued)
        {
            return;
        }

        var scope = new ConditionScope(context, warrant.Id, warrant.Counts, null, default, warrant.Milestones);
        if (stop < Math.Max(issued, scope.Earliest(tranche.Vesting)))
        {
            context.Diagnostics.Warning(
                "NP2324", tranche.At, $"Tranche '{tranche.Id}' can never vest: it ends on {Lines.Day(context, last)}, before its conditions can hold");
        }
    }

    private static void Levels(PlanContext context, Warrant warrant, WarrantTranche tranche)
    {
        if (warrant.Counts?.Committed(context) is not { } committed)
        {
            return;
        }

        foreach (Condition.Level level in tranche.Vesting.Needed().OfType<Condition.Level>())
        {
            double value = context.Central(level.Value, Dimensions.ItPower);
            if (value > committed * (1 + 1e-9))
            {
                context.Diagnostics.Warning(
                    "NP2325",
                    level.At,
                    $"Tranche '{tranche.Id}' asks for {Humane.Print(value, Dimensions.ItPower)} of '{warrant.Counts.Vendor}', whose commitment is {Humane.Print(committed, Dimensions.ItPower)}");
            }
        }
    }
}
