namespace Nameplate.Factory.Power;

/// <summary>Nelder and Mead's search for the least value of a function of a few variables.</summary>
internal static class Simplex
{
    private const int Steps = 300;
    private const double Edge = 0.4;

    public static double[] Minimise(Func<double[], double> function, double[] start)
    {
        int n = start.Length;
        var points = new (double[] X, double Value)[n + 1];
        for (int i = 0; i <= n; i++)
        {
            double[] x = [.. start];
            if (i > 0)
            {
                x[i - 1] += Edge;
            }

            points[i] = (x, function(x));
        }

        for (int step = 0; step < Steps; step++)
        {
            Array.Sort(points, static (a, b) => a.Value.CompareTo(b.Value));
            if (points[n].Value - points[0].Value <= 1e-10 * Math.Abs(points[0].Value))
            {
                break;
            }

            Move(function, points, n);
        }

        Array.Sort(points, static (a, b) => a.Value.CompareTo(b.Value));
        return points[0].X;
    }

    private static void Move(Func<double[], double> function, (double[] X, double Value)[] points, int n)
    {
        double[] centre = new double[n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                centre[i] += points[j].X[i] / n;
            }
        }

        var reflected = Along(function, centre, points[n].X, -1.0);
        if (reflected.Value < points[0].Value)
        {
            var further = Along(function, centre, points[n].X, -2.0);
            points[n] = further.Value < reflected.Value ? further : reflected;
        }
        else if (reflected.Value < points[n - 1].Value)
        {
            points[n] = reflected;
        }
        else
        {
            var nearer = Along(function, centre, points[n].X, reflected.Value < points[n].Value ? -0.5 : 0.5);
            if (nearer.Value < Math.Min(reflected.Value, points[n].Value))
            {
                points[n] = nearer;
            }
            else
            {
                for (int i = 1; i <= n; i++)
                {
                    points[i] = Along(function, points[0].X, points[i].X, 0.5);
                }
            }
        }
    }

    private static (double[] X, double Value) Along(Func<double[], double> function, double[] from, double[] to, double share)
    {
        double[] x = new double[from.Length];
        for (int i = 0; i < x.Length; i++)
        {
            x[i] = from[i] + share * (to[i] - from[i]);
        }

        return (x, function(x));
    }
}
