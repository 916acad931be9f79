using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Uncertainty;
using Nameplate.Quantities;

namespace Nameplate.Programme.Compilation;

/// <content>What a figure can be at all.</content>
public sealed partial class PlanContext
{
    private const double LeastLeftByYear = 0.01;

    // Money owed, changes and ratios, and dates before a date: everything else is an amount or a price of one.
    private static readonly HashSet<Dimension> MayBeNegative =
    [
        Dimension.None, Dimensions.PerMonth, Dimensions.Time, Dimensions.Calendar, Dimensions.HoursPerMonth,
        Dimensions.Money, Dimensions.MoneyPerMonth, Dimensions.Money2025, Dimensions.Euros, Dimensions.Pounds, Dimensions.Won, Dimensions.Yen,
    ];

    /// <summary>
    /// ln(1 + g) of a yearly change g, of which no draw takes away more than 99 %: a range that is sampled has tails, and below −100 %
    /// nothing is left that could grow. A fact whose central value takes away everything is an error.
    /// </summary>
    public Series LogGrowth(FactRef yearly)
    {
        if (Facts.Resolve(yearly.Name) is { } resolution && Spreads.Central(resolution.Winner, this) * 12 <= -1)
        {
            string message = $"'{yearly.Name}' takes away all there is, or more, within a year.";
            Diagnostics.Error("NP2010", resolution.Winner.At, message, "write a yearly change above −100 %");
        }

        return Plan.Log(Plan.Max(1 + (Value(yearly, Dimensions.PerMonth) * OneMonth * 12), Constant(LeastLeftByYear)));
    }

    /// <summary>Reports every figure in force that is below zero where none can be, whether the model reads it or not.</summary>
    internal void CheckSigns()
    {
        foreach (Fact fact in Facts.Facts.Where(static fact => fact.Unit is { } unit && !MayBeNegative.Contains(unit.Dimension)))
        {
            foreach ((Period _, Claim claim) in Facts.Schedule(fact.Name))
            {
                if (IsNegative(claim))
                {
                    string message = $"'{fact.Name}' is below zero, which a figure in {fact.Unit} cannot be.";
                    Diagnostics.Error("NP2009", claim.At, message, "write zero or a positive figure");
                }
            }
        }
    }

    private static bool IsNegative(Claim claim)
        => claim.Value is { } value ? value.Quantity.Value < 0 : claim.Spread is Spread.Range range && range.Low + range.High < 0;
}
