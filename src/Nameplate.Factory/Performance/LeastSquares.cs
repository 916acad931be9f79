using Nameplate.Engine.Numerics;

namespace Nameplate.Factory.Performance;

/// <summary>Robust least squares with a pull towards prior values: Levenberg and Marquardt's damping, Huber's loss, derivatives by
/// differences.</summary>
/// <remarks>Deterministic: sums run in the order of the rows, and nothing depends on time or threads.</remarks>
internal sealed class LeastSquares
{
    /// <summary>A residual beyond this counts linearly: an error of about 15 %.</summary>
    private const double Huber = 0.15;

    private const double Difference = 1e-4;
    private const int MostSteps = 60;

    private readonly Func<double[], double[]> _residuals;
    private readonly double[] _prior;
    private readonly double _weight;

    /// <param name="residuals">Residuals of all rows at a point.</param>
    /// <param name="prior">Where the pull goes.</param>
    /// <param name="weight">How many squared units of residual a squared unit of distance costs.</param>
    public LeastSquares(Func<double[], double[]> residuals, double[] prior, double weight) => (_residuals, _prior, _weight) = (residuals, prior, weight);

    /// <summary>Goes downhill from the prior until nothing is gained.</summary>
    public double[] Solve()
    {
        double[] point = [.. _prior];
        double[] residuals = _residuals(point);
        double best = Cost(point, residuals);
        double damping = 1e-2;
        for (int step = 0; step < MostSteps; step++)
        {
            var (gradient, curvature) = Normal(point, residuals);
            double before = best;
            for (int attempt = 0; attempt < 8 && best == before; attempt++)
            {
                double[] trial = Step(point, gradient, curvature, damping);
                double[] moved = _residuals(trial);
                double cost = Cost(trial, moved);
                damping *= cost < best ? 0.3 : 4;
                if (cost < best) (point, residuals, best) = (trial, moved, cost);
            }

            if (before - best <= 1e-7 * before) break;
        }

        return point;
    }

    private static double[] Step(double[] point, double[] gradient, double[,] curvature, double damping)
    {
        double[,] matrix = (double[,])curvature.Clone();
        for (int i = 0; i < point.Length; i++) matrix[i, i] += damping * (curvature[i, i] + 1e-6);
        double[] step = Cholesky(matrix, gradient);
        double[] trial = new double[point.Length];
        for (int i = 0; i < point.Length; i++) trial[i] = point[i] - Math.Clamp(step[i], -2, 2);
        return trial;
    }

    private double Cost(double[] point, double[] residuals)
    {
        double sum = 0;
        foreach (double residual in residuals)
        {
            double size = Math.Abs(residual);
            sum += size < Huber ? residual * residual : Huber * (2 * size - Huber);
        }

        for (int i = 0; i < point.Length; i++) sum += _weight * (point[i] - _prior[i]) * (point[i] - _prior[i]);
        return sum;
    }

    private (double[] Gradient, double[,] Curvature) Normal(double[] point, double[] residuals)
    {
        int count = point.Length;
        double[][] slopes = new double[count][];
        for (int i = 0; i < count; i++)
        {
            double[] beside = [.. point];
            beside[i] += Difference;
            slopes[i] = _residuals(beside);
        }

        double[] gradient = new double[count];
        double[,] curvature = new double[count, count];
        for (int row = 0; row < residuals.Length; row++)
        {
            double size = Math.Abs(residuals[row]);
            double weight = size < Huber ? 1 : Huber / size;
            for (int i = 0; i < count; i++)
            {
                double slope = weight * (slopes[i][row] - residuals[row]) / Difference;
                gradient[i] += slope * residuals[row];
                for (int j = 0; j <= i; j++) curvature[i, j] += slope * (slopes[j][row] - residuals[row]) / Difference;
            }
        }

        for (int i = 0; i < count; i++)
        {
            gradient[i] += _weight * (point[i] - _prior[i]);
            curvature[i, i] += _weight;
            for (int j = 0; j < i; j++) curvature[j, i] = curvature[i, j];
        }

        return (gradient, curvature);
    }

    // The matrix is positive definite: squares plus the prior's weight plus damping.
    private static double[] Cholesky(double[,] matrix, double[] right)
    {
        int count = right.Length;
        double[] solution = [.. right];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[i, j];
                for (int k = 0; k < j; k++) sum -= matrix[i, k] * matrix[j, k];
                matrix[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-300)) : sum / matrix[j, j];
            }

            for (int k = 0; k < i; k++) solution[i] -= matrix[i, k] * solution[k];
            solution[i] /= matrix[i, i];
        }

        for (int i = count - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < count; k++) solution[i] -= matrix[k, i] * solution[k];
            solution[i] /= matrix[i, i];
        }

        return solution;
    }

    /// <summary>The natural logarithm of a ratio.</summary>
    public static double LogRatio(double above, double below) => Functions.Log(above / below);
}
