using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements;

/// <summary>How an agreement stands on the as-of date, and from when it obliges anyone.</summary>
internal sealed class Standing
{
    private Standing(Status status, Series becomesBinding, Series active)
    {
        Status = status;
        BecomesBinding = becomesBinding;
        Active = active;
    }

    /// <summary>The status.</summary>
    public Status Status { get; }

    /// <summary>1 in worlds in which it is or becomes binding: certain for what is binding, chance for a letter of intent, 0 for what has ended.</summary>
    public Series BecomesBinding { get; }

    /// <summary>By month: 1 while the agreement obliges its parties.</summary>
    public Series Active { get; }

    /// <summary>Binding or amended on the as-of date.</summary>
    public bool Firm => Status is Status.Binding or Status.Amended;

    /// <summary>Superseded, lapsed or terminated on the as-of date: nothing more arises from it.</summary>
    public bool Ended => Status is Status.Superseded or Status.Lapsed or Status.Terminated;

    /// <summary>
    /// Reads an agreement's status; null when nothing of it is known at this vintage. What is binding obliges from the month of its signing; an
    /// announcement or a letter of intent becomes binding with its probability, one draw per world, at its signing date and never in history
    /// (in the base world when that is likelier than not); what has ended obliges no one, and what was paid under it is a matter of observed payments.
    /// </summary>
    public static Standing? Of(PlanContext context, AgreementTerms terms)
    {
        if (context.StatusOf(terms.Status) is not { } status)
        {
            return null;
        }

        switch (status)
        {
            case Status.Binding or Status.Amended:
                return new Standing(status, context.Constant(1), From(context, SignedOn(context, terms)));
            case Status.Announced or Status.LetterOfIntent:
                if (terms.Probability is null || SignedOn(context, terms) is not { } planned)
                {
                    context.Diagnostics.Error(
                        "NP2320",
                        terms.At,
                        $"'{terms.Id}' is not binding on {context.Horizon.AsOf:yyyy-MM-dd} and does not say how likely, and when, it becomes so",
                        "give it 'probability' and 'signed', visible assumptions");
                    return null;
                }

                Series binding = context.Plan.Uniform("agreement:" + terms.Id) < context.Value(terms.Probability, Dimension.None);
                return new Standing(status, binding, binding & From(context, Math.Max(planned, context.Horizon.HistoryMonths + 0.5)));
            default:
                return new Standing(status, context.Constant(0), context.Constant(0));
        }
    }

    /// <summary>1 from the month that contains a position; always 1 without one.</summary>
    internal static Series From(PlanContext context, double? position) => position is null or <= 0
        ? context.Constant(1)
        : context.MonthEnd >= context.Constant(position.Value, Dimensions.Calendar);

    private static double? SignedOn(PlanContext context, AgreementTerms terms) =>
        terms.SignedOn is { } signed && context.Knows(signed) ? context.Position(signed) : null;
}
