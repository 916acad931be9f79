using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements;

/// <summary>
/// The date after which a wait ends, in months. Conditions are read at month ends, so a long-stop is moved to the nearest one: a wait that ends on
/// the 5th ends with the month before, one that ends on a month's last day includes that month. Five years from the 5th are sixty months.
/// </summary>
/// <param name="Index">The last month that counts; −1 or less when it lies before month 0, beyond the horizon when it is never reached.</param>
internal readonly record struct LongStop(int Index)
{
    /// <summary>A wait that never ends.</summary>
    public static LongStop None { get; } = new(int.MaxValue);

    /// <summary>Reads a date fact; without one the wait never ends.</summary>
    public static LongStop Of(PlanContext context, FactRef? date) =>
        date is not null && context.Position(date) is { } position ? new LongStop((int)Math.Floor(position + 0.5) - 1) : None;

    /// <summary>The earlier of two.</summary>
    public LongStop OrEarlier(LongStop other) => new(Math.Min(Index, other.Index));

    /// <summary>By month: 1 until the long-stop, it included.</summary>
    public Series NotPassed(PlanContext context) => Index >= context.Horizon.Months - 1
        ? context.Constant(1)
        : context.Plan.MonthIndex <= context.Constant(Index, Dimensions.Calendar);

    /// <summary>An outcome: the long-stop's month in worlds where the condition does not hold at its end, else +∞; null when the run does not reach it.</summary>
    /// <param name="context">The plan's context.</param>
    /// <param name="met">By month: 1 where what is waited for has happened.</param>
    public Series? Missed(PlanContext context, Series met)
    {
        if (Index < 0 || Index >= context.Horizon.Months)
        {
            return null;
        }

        return context.Plan.FirstMonth(context.Plan.EqualTo(context.Plan.MonthIndex, context.Constant(Index, Dimensions.Calendar)) & !met);
    }
}
