using Nameplate.Programme.Uncertainty;

namespace Nameplate.Programme.Tests.Uncertainty;

public sealed class CholeskyTests
{
    [Fact]
    public void The_factor_times_its_transpose_is_the_matrix()
    {
        var dice = new Dice(7);
        for (int size = 1; size <= 8; size++)
        {
            double[,] matrix = Correlations(dice, size);
            double[,] lower = Cholesky.Of(matrix).ShouldNotBeNull();
            for (int i = 0; i < size; i++)
            {
                for (int j = 0; j < size; j++)
                {
                    double sum = Enumerable.Range(0, size).Sum(k => lower[i, k] * lower[j, k]);
                    sum.ShouldBe(matrix[i, j], 1e-12);
                    (j > i && lower[i, j] != 0).ShouldBeFalse("lower triangular");
                }
            }
        }
    }

    [Fact]
    public void Correlations_that_contradict_each_other_have_no_factor() =>
        Cholesky.Of(new[,] { { 1, 0.9, -0.9 }, { 0.9, 1, 0.9 }, { -0.9, 0.9, 1 } }).ShouldBeNull();

    // Rows of unit length: their products are correlations.
    private static double[,] Correlations(Dice dice, int size)
    {
        double[][] rows = [.. Enumerable.Range(0, size).Select(_ => Unit([.. Enumerable.Range(0, size + 2).Select(_ => dice.Between(-1, 1))]))];
        double[,] matrix = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                matrix[i, j] = i == j ? 1 : rows[i].Zip(rows[j], (a, b) => a * b).Sum();
            }
        }

        return matrix;
    }

    private static double[] Unit(double[] row)
    {
        double length = Math.Sqrt(row.Sum(x => x * x));
        return [.. row.Select(x => x / length)];
    }
}
