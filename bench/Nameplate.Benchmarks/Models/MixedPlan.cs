using Nameplate.Engine.Plans;

namespace Nameplate.Benchmarks.Models;

/// <summary>
/// A plan of many small series over 120 months, such as modules make: sums, products, minima, choices and lags over recent series.
/// Twin of <c>mixed</c> in bench/peers/peers.py, operation for operation.
/// </summary>
public static class MixedPlan
{
    public const int Months = 120;

    private const int Inputs = 4;
    private const int Reach = 24;

    public static Plan Build(int count)
    {
        var plan = new PlanBuilder(Months);
        var series = new List<Series>(count);
        Series season = plan.PerMonth([.. Enumerable.Range(0, Months).Select(month => 1 + (0.01 * (month % 12)))]);
        for (int index = 0; index < Inputs; index++)
        {
            series.Add(plan.Normal("input", index) * season);
        }

        Series zero = plan.Constant(0);
        uint state = 12345;
        for (int index = Inputs; index < count; index++)
        {
            int kind = Next(ref state) % 20;
            Series a = series[index - 1]; // so that no series is dead
            Series b = series[index - 2 - (Next(ref state) % Math.Min(index - 1, Reach))];
            series.Add(kind switch
            {
                < 7 => a + b,
                < 11 => a * 0.5,
                < 14 => a - b,
                < 16 => plan.Min(a, b),
                < 18 => plan.Max(a, b),
                < 19 => plan.Lag(a, 1, zero),
                _ => plan.Select(a > b, a, b),
            });
        }

        return plan.Compile([plan.Final(series[^1])]);
    }

    private static int Next(ref uint state)
    {
        state = unchecked((state * 1103515245) + 12345) % 2147483648;
        return (int)(state >> 8);
    }
}
