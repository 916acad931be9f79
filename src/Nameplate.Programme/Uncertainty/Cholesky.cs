namespace Nameplate.Programme.Uncertainty;

/// <summary>The Cholesky factor of a small correlation matrix: R = L·Lᵀ with L lower triangular. Set-up work, never in a tile.</summary>
public static class Cholesky
{
    /// <summary>The factor, or null when the matrix is not positive definite.</summary>
    public static double[,]? Of(double[,] matrix)
    {
        int n = matrix.GetLength(0);
        double[,] lower = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[i, j];
                for (int k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }

                if (i != j)
                {
                    lower[i, j] = sum / lower[j, j];
                }
                else if (sum <= 1e-12)
                {
                    return null;
                }
                else
                {
                    lower[i, i] = Math.Sqrt(sum);
                }
            }
        }

        return lower;
    }

    /// <summary>The identity of a size.</summary>
    public static double[,] Identity(int size)
    {
        double[,] identity = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            identity[i, i] = 1;
        }

        return identity;
    }
}
