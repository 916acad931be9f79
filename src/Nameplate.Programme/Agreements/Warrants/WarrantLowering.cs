using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Agreements.Conditions;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Market;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements.Warrants;

/// <summary>
/// A tranche vests in the first month at whose end everything in its vesting list holds, no later than its long-stop and the expiry; what has vested
/// stays vested. It is exercisable once the two exercise lists hold too, the warrant's and its own.
/// <para>
/// Fair value: each share is taken as exercised without cash, at the end of the first month in which it is exercisable, for max(S − K, 0); see
/// <see cref="SharePayoff"/>. Without dividends waiting is worth at most K·(1 − e^{−r(T − t)}) more per share as long as S stays above K, less
/// than a dollar cent at an exercise price of one cent; with dividends not waiting is better. A warrant whose exercise price is a large part of the
/// share price is therefore undervalued: the value is a lower bound, which can be exceeded only by the interest saved and the right not to buy.
/// What was exercisable on the as-of date is worth S − K then. No cash moves: exercise is cashless.
/// </para>
/// Makes <c>vested.ID</c>, shares vested so far, and <c>exercisable.ID</c>.
/// </summary>
internal sealed class WarrantLowering(PlanContext context, Warrant warrant, Share share, Standing standing)
{
    private readonly LongStop _expiry = LongStop.Of(context, warrant.Expiry);

    private readonly ConditionScope _scope = new(
        context, warrant.Id, warrant.Counts, share, IssuedOn(context, warrant), warrant.Milestones);

    /// <summary>Adds the warrant to the plan.</summary>
    public void Lower()
    {
        PlanBuilder plan = context.Plan;
        Series vested = context.Zero(Dimensions.Shares);
        Series exercisable = context.Zero(Dimensions.Shares);
        Series ready = _scope.Lower(warrant.Exercise);
        var lines = new List<TrancheLine>();
        foreach (WarrantTranche tranche in warrant.Tranches)
        {
            LongStop stop = LongStop.Of(context, tranche.LongStop).OrEarlier(_expiry);
            Series holds = plan.Latch(_scope.Lower(tranche.Vesting) & standing.Active & stop.NotPassed(context));
            Series may = plan.Latch(holds & ready & _scope.Lower(tranche.Exercise) & _expiry.NotPassed(context));
            Series shares = context.Value(tranche.Shares, Dimensions.Shares);
            _scope.Remember(tranche.Id, holds);
            vested += shares * holds;
            exercisable += shares * may;
            lines.Add(Line(tranche, stop, holds, shares));
        }

        context.Catalogue.Output(context.Name("vested." + warrant.Id, vested, "share"));
        exercisable = context.Name("exercisable." + warrant.Id, exercisable, "share");
        Lines.Report(context, warrant, standing, "share", lines, Value(exercisable));
    }

    private TrancheLine Line(WarrantTranche tranche, LongStop stop, Series holds, Series shares)
    {
        Series month = context.Plan.FirstMonth(holds);
        context.Catalogue.Tell(new StoryLine($"{warrant.Title}: {Named(tranche.Id)} vests", month));
        if (!standing.Ended && stop.Missed(context, holds | !standing.BecomesBinding) is { } missed)
        {
            context.Catalogue.Break(new BreakLine($"{Named(tranche.Id)} of {warrant.Title} expired unvested", missed, Binding: false));
        }

        return new TrancheLine(tranche.Id, _scope.Say(tranche.Vesting), month, context.Plan.Final(shares * holds));
    }

    /// <summary>An id that says itself that it names a tranche says it once.</summary>
    private static string Named(string id) => id.StartsWith("tranche", StringComparison.Ordinal) ? id : "tranche " + id;

    private Series? Value(Series exercisable)
    {
        if (SharePayoff.Of(context, share, context.Value(warrant.ExercisePrice, Dimensions.SharePrice)) is not { } payoff)
        {
            return null;
        }

        // Shares that were exercisable before the first simulated month come in with it: a share delivered later is worth a share today.
        Series known = context.Horizon.HistoryMonths == 0
            ? exercisable
            : context.Plan.Select(context.InHistory, context.Zero(Dimensions.Shares), exercisable);
        return context.Plan.Total(Lines.Flow(context, known) * payoff);
    }

    private static DateOnly IssuedOn(PlanContext context, Warrant warrant) =>
        context.Facts.Resolve(warrant.Issued)?.Winner.Value is { Kind: FactKind.Date } day ? day.Date : DateOnly.MinValue;
}
