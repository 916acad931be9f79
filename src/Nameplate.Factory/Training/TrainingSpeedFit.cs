using System.Collections.Immutable;
using Nameplate.Engine.Numerics;

namespace Nameplate.Factory.Training;

/// <summary>Fits <see cref="TrainingSpeed"/> to measured runs.</summary>
public static class TrainingSpeedFit
{
    private const int Rounds = 60;
    private const double Nudge = 1e-5;

    /// <summary>The speeds that make the squared logarithms of predicted ÷ measured minutes smallest (Levenberg and Marquardt).</summary>
    /// <remarks>Speeds and factors are known only as products; weak priors (factor 1, overhead 20 ms) settle the rest.</remarks>
    /// <param name="rows">Measured runs, at least one.</param>
    public static TrainingSpeed Fit(ImmutableArray<MlperfRow> rows)
    {
        string[] accelerators = [.. rows.Select(row => row.Accelerator).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] benchmarks = [.. rows.Select(row => row.Benchmark).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        double[] point = [.. accelerators.Select(_ => 0.0), .. benchmarks.Select(_ => 0.0), .. benchmarks.Select(_ => Functions.Log(0.05))];
        TrainingSpeed At(double[] p) => Of(p, accelerators, benchmarks);
        double[] Residuals(double[] p)
        {
            var speed = At(p);
            int first = accelerators.Length, second = first + benchmarks.Length;
            return
            [
                .. rows.Select(row => Functions.Log(speed.Minutes(row) / row.Minutes)),
                .. p[first..second].Select(factor => 0.05 * factor),
                .. p[second..].Select(overhead => 0.02 * (overhead - Functions.Log(0.02))),
            ];
        }

        double damping = 1e-3;
        double[] errors = Residuals(point);
        for (int round = 0; round < Rounds; round++)
        {
            double[] step = Step(point, errors, Residuals, damping);
            double[] next = [.. point.Zip(step, (one, other) => one + other)], then = Residuals(next);
            bool better = then.Sum(one => one * one) < errors.Sum(one => one * one);
            damping *= better ? 0.3 : 4;
            (point, errors) = better ? (next, then) : (point, errors);
        }

        return At(point);
    }

    private static TrainingSpeed Of(double[] point, string[] accelerators, string[] benchmarks)
    {
        ImmutableSortedDictionary<string, double> Table(string[] names, int from, double unit) => names.Select((name, place) => (name, Value: unit * Functions.Exp(point[from + place])))
            .ToImmutableSortedDictionary(pair => pair.name, pair => pair.Value, StringComparer.Ordinal);
        return new TrainingSpeed
        {
            Speeds = Table(accelerators, 0, 1e15),
            Factors = Table(benchmarks, accelerators.Length, 1),
            Overheads = Table(benchmarks, accelerators.Length + benchmarks.Length, 1),
        };
    }

    /// <summary>Solves (JᵀJ + damping)·step = −Jᵀe by elimination with the largest pivot.</summary>
    private static double[] Step(double[] point, double[] errors, Func<double[], double[]> residuals, double damping)
    {
        int size = point.Length;
        double[][] slopes = new double[size][];
        for (int i = 0; i < size; i++)
        {
            double[] nudged = [.. point];
            nudged[i] += Nudge;
            slopes[i] = [.. residuals(nudged).Zip(errors, (one, other) => (one - other) / Nudge)];
        }

        double[,] system = new double[size, size + 1];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                system[i, j] = Dot(slopes[i], slopes[j]) + (i == j ? damping : 0);
            }

            system[i, size] = -Dot(slopes[i], errors);
        }

        return Solve(system, size);
    }

    private static double Dot(double[] one, double[] other)
    {
        double sum = 0;
        for (int i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }

    private static double[] Solve(double[,] system, int size)
    {
        for (int pivot = 0; pivot < size; pivot++)
        {
            int best = pivot;
            for (int row = pivot + 1; row < size; row++)
            {
                best = Math.Abs(system[row, pivot]) > Math.Abs(system[best, pivot]) ? row : best;
            }

            for (int column = 0; column <= size; column++)
            {
                (system[pivot, column], system[best, column]) = (system[best, column], system[pivot, column]);
            }

            for (int row = 0; row < size; row++)
            {
                double factor = row == pivot ? 0 : system[row, pivot] / system[pivot, pivot];
                for (int column = pivot; column <= size && factor != 0; column++)
                {
                    system[row, column] -= factor * system[pivot, column];
                }
            }
        }

        return [.. Enumerable.Range(0, size).Select(i => system[i, size] / system[i, i])];
    }
}
