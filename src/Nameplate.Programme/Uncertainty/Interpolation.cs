namespace Nameplate.Programme.Uncertainty;

/// <summary>Straight lines between dated values.</summary>
internal static class Interpolation
{
    /// <summary>The value at a position: zero before the first point, linear between points, flat after the last.</summary>
    public static double Linear(IReadOnlyList<(double Position, double Value)> points, double position)
    {
        if (points.Count == 0 || position < points[0].Position)
        {
            return 0;
        }

        for (int i = 1; i < points.Count; i++)
        {
            (double from, double before) = points[i - 1];
            (double to, double after) = points[i];
            if (position < to)
            {
                return double.IsNegativeInfinity(from) ? before : before + ((after - before) * (position - from) / (to - from));
            }
        }

        return points[^1].Value;
    }

    /// <summary>The value at the end of each month.</summary>
    public static double[] ByMonth(IReadOnlyList<(double Position, double Value)> points, int months)
    {
        double[] values = new double[months];
        for (int month = 0; month < months; month++)
        {
            values[month] = Linear(points, month + 1);
        }

        return values;
    }
}
