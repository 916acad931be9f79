using Nameplate.Engine.Numerics;
using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Power;

/// <summary>Fits the curve of one accelerator to measured rows and says how wrong it is on rows that it has not seen.</summary>
/// <remarks>
/// Idle and maximum are given (15 % and 98 % of the rated power where nothing better is known): serving tables have no idle rows. The exponent α and
/// the two weights are fitted to the logarithm of power with a loss that grows linearly beyond 10 %, by a simplex search that knows no chance.
/// </remarks>
public static class PowerFit
{
    private const int Folds = 5;
    private const double Bend = 0.1;

    /// <summary>Fits one accelerator's rows whose prompts are known.</summary>
    /// <param name="rows">Measured rows; those of other accelerators are ignored.</param>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="source">What the curve's source shall say.</param>
    /// <exception cref="ArgumentException">There are fewer than five usable rows.</exception>
    public static PowerFitReport Fit(IReadOnlyList<PowerRow> rows, Accelerator accelerator, string source)
    {
        PowerRow[] own = [.. rows.Where(row => row.Accelerator.Id == accelerator.Id)];
        PowerRow[] known = [.. own.Where(static row => row.PromptsKnown)];
        if (known.Length < 5)
        {
            throw new ArgumentException($"{known.Length} usable rows of {accelerator.Id}; a fit wants at least 5.", nameof(rows));
        }

        var start = Start(accelerator, source);
        var curve = Fit(known, start);
        double byRow = HeldOut(known, start, static (_, i) => i % Folds);
        string[] models = [.. known.Select(static row => row.Model).Distinct().Order(StringComparer.Ordinal)];
        double byModel = models.Length < 2 ? double.NaN : HeldOut(known, start, (row, _) => Array.IndexOf(models, row.Model));
        double[] errors = Errors(known, curve);
        Array.Sort(errors);
        PowerRow[] rest = [.. own.Where(static row => !row.PromptsKnown)];
        return new PowerFitReport
        {
            Curve = curve with { HeldOutError = double.IsNaN(byModel) ? byRow : byModel },
            Rows = known.Length,
            TrainError = errors.Average(),
            MedianError = errors[errors.Length / 2],
            HeldOutByRow = byRow,
            HeldOutByModel = byModel,
            RatedError = known.Average(row => Math.Abs(accelerator.RatedPower / row.Watts - 1.0)),
            RatedEnergyRatio = accelerator.RatedPower / known.Average(static row => row.Watts),
            UnknownPrompts = rest.Length,
            UnknownPromptsError = rest.Length == 0 ? double.NaN : Errors(rest, curve).Average(),
        };
    }

    /// <summary>Absolute relative errors of a curve on rows.</summary>
    public static double[] Errors(IReadOnlyList<PowerRow> rows, PowerCurve curve) => [.. rows.Select(row => Math.Abs(curve.Watts(row.Load, 1.0) / row.Watts - 1.0))];

    private static PowerCurve Start(Accelerator accelerator, string source) => new()
    {
        Accelerator = accelerator.Id,
        Idle = PowerCurves.IdleShare * accelerator.RatedPower,
        Maximum = PowerCurves.MaximumShare * accelerator.RatedPower,
        Alpha = 0.35,
        Beta = PowerCurves.ClockExponent,
        ComputeWeight = 3.0,
        MemoryWeight = 0.5,
        Source = source,
    };

    private static double HeldOut(PowerRow[] rows, PowerCurve start, Func<PowerRow, int, int> part)
    {
        int[] parts = [.. rows.Select(part)];
        double sum = 0.0;
        for (int p = 0; p <= parts.Max(); p++)
        {
            PowerRow[] seen = [.. rows.Where((_, i) => parts[i] != p)];
            PowerRow[] unseen = [.. rows.Where((_, i) => parts[i] == p)];
            if (unseen.Length > 0)
            {
                sum += Errors(unseen, Fit(seen, start)).Sum();
            }
        }

        return sum / rows.Length;
    }

    private static PowerCurve Fit(PowerRow[] rows, PowerCurve start)
    {
        double[] best = Simplex.Minimise(x => Loss(rows, At(start, x)), [Functions.Log(start.Alpha), Functions.Log(start.ComputeWeight), Functions.Log(start.MemoryWeight)]);
        return At(start, best);
    }

    private static PowerCurve At(PowerCurve start, double[] x) => start with
    {
        Alpha = Functions.Exp(Math.Clamp(x[0], -2.3, 0.7)),
        ComputeWeight = Functions.Exp(Math.Clamp(x[1], -2.3, 3.0)),
        MemoryWeight = Functions.Exp(Math.Clamp(x[2], -4.6, 1.5)),
    };

    private static double Loss(PowerRow[] rows, PowerCurve curve)
    {
        double sum = 0.0;
        foreach (var row in rows)
        {
            double r = Functions.Log(curve.Watts(row.Load, 1.0) / row.Watts) / Bend;
            sum += Math.Sqrt(1.0 + r * r) - 1.0;
        }

        return sum;
    }
}
