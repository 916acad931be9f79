using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Uncertainty;
using Nameplate.Quantities;
using Vendor = Nameplate.Programme.Supply.Vendor;

namespace Nameplate.Programme.Agreements.Supply;

/// <summary>
/// What hardware costs. It is paid for when it is installed, at the price of what ships then, whatever becomes of a letter of intent: only
/// take-or-pay, deposits and commitments wait for it to be binding. With take-or-pay the capacity paid for is the running maximum of what is installed
/// and the share of the committed schedule, so that nothing is paid for twice. A deposit is paid a lead ahead of the committed schedule and
/// credited against the same share of what is installed.
/// Makes <c>purchases.ID</c> (USD/month) and, with deposits, <c>purchases.ID.deposits</c> (USD held by the vendor).
/// </summary>
internal sealed class SupplyLowering(PlanContext context, SupplyAgreement agreement, Standing standing)
{
    /// <summary>Adds the agreement to the plan.</summary>
    public void Lower()
    {
        Vendor? vendor = context.Programme.Vendors.FirstOrDefault(v => v.Id == agreement.Vendor);
        string name = vendor?.Name ?? agreement.Vendor;
        if (vendor is not null && !standing.Ended && context.Plan.TryFind("installed." + vendor.Id, out Series installed))
        {
            Series price = agreement.Price is { } own ? context.Value(own, Dimensions.MoneyPerItPower) : context.Find($"hardware.{vendor.Id}.price");
            Series spending = WithDeposits(vendor, price, price * Quantity(installed, vendor));
            Series total = context.Name("purchases." + agreement.Id, spending, "USD/month");
            foreach ((string party, FactRef share) in agreement.Payers)
            {
                Lines.Pay(
                    context, $"purchases.{agreement.Id}.{party}", party, vendor.Party, Account.Capital, total * context.Value(share, Dimension.None));
            }
        }

        Lines.Report(context, agreement, standing, "MW_it", [.. agreement.Commitments.Where(c => context.Knows(c.Capacity)).Select(c => Line(c, name))]);
    }

    private TrancheLine Line(SupplyCommitment commitment, string name)
    {
        var counted = new Counted(agreement.Vendor, agreement.Measure, commitment.At);
        Series level = context.Value(commitment.Capacity, Dimensions.ItPower);
        Series reached = context.Plan.Latch(counted.Reached(context, level));
        Series month = context.Plan.FirstMonth(reached);
        string size = Lines.Say(context, commitment.Capacity);
        context.Catalogue.Tell(new StoryLine($"{agreement.Title}: {size} {agreement.Measure}", month));
        if (!standing.Ended && LongStop.Of(context, commitment.LongStop).Missed(context, reached | !standing.BecomesBinding) is { } missed)
        {
            string what = agreement.Commitments.Length == 1 ? "commitment" : $"commitment of {size}";
            context.Catalogue.Break(new BreakLine($"{what} to {name} missed at its long-stop", missed, commitment.Firm && standing.Firm));
        }

        return new TrancheLine(commitment.Id, $"{size} {agreement.Measure} by {Lines.Day(context, commitment.LongStop)}", month, context.Plan.Final(level * reached));
    }

    private Series Quantity(Series installed, Vendor vendor)
    {
        if (agreement.TakeOrPay is not { } share)
        {
            return installed;
        }

        Series floor = context.Find("committed." + vendor.Id) * context.Value(share, Dimension.None) * standing.Active;
        return Lines.Flow(context, context.Plan.RunningMax(context.Plan.Max(context.Plan.Cumulative(installed), floor)));
    }

    private Series WithDeposits(Vendor vendor, Series price, Series spending)
    {
        if (agreement.Deposit is not { } deposit || vendor.Commitment is not { } schedule || !context.Knows(schedule))
        {
            return spending;
        }

        PlanBuilder plan = context.Plan;
        Series share = context.Value(deposit.Share, Dimension.None);
        Series paid = price * Ahead(schedule, context.Central(deposit.Lead, Dimensions.Calendar)) * share * standing.Active;
        Series held = context.Forward($"purchases.{agreement.Id}.deposits", Dimensions.Money);
        Series before = plan.Lag(held, 1, context.Zero(Dimensions.Money)) + (paid * context.OneMonth);
        Series credited = plan.Min(before, spending * share * context.OneMonth);
        context.Name($"purchases.{agreement.Id}.deposits", before - credited, "USD");
        return spending + paid - (credited / context.OneMonth);
    }

    // Committed capacity that falls due in each month, the lead later. What was due sooner after month 0 than the lead was paid ahead of the programme.
    private Series Ahead(FactRef schedule, double lead)
    {
        double factor = Denominator(schedule);
        List<(double Position, double Value)> points = [.. context.Facts.Schedule(schedule.Name)
            .Where(point => !point.For.IsAlways)
            .Select(point => (context.Horizon.Position(point.For.Last), Spreads.Central(point.Winner, context) * factor))];
        double[] due = new double[context.Horizon.Months];
        for (int month = 0; month < due.Length; month++)
        {
            due[month] = Math.Max(Interpolation.Linear(points, month + 1 + lead) - Interpolation.Linear(points, month + lead), 0);
        }

        return context.Plan.PerMonth(due, Dimensions.ItPowerPerMonth, context.Provenance.OfFact(schedule.Name));
    }

    private double Denominator(FactRef schedule) =>
        context.Facts.Resolve(schedule)?.Fact.Dimension == Dimensions.StatedPower && context.Programme.Denominator is { } denominator
            ? context.Central(denominator, Dimension.None)
            : 1;
}
