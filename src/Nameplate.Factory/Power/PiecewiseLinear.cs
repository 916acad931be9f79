namespace Nameplate.Factory.Power;

/// <summary>A function given by points and straight lines between them; outside the points the nearest point's value.</summary>
public sealed class PiecewiseLinear
{
    private readonly double[] _x;
    private readonly double[] _y;

    /// <summary>Takes the points.</summary>
    /// <param name="points">At least one, with ascending x.</param>
    /// <exception cref="ArgumentException">There are no points, or x does not ascend.</exception>
    public PiecewiseLinear(params ReadOnlySpan<(double X, double Y)> points)
    {
        if (points.IsEmpty)
        {
            throw new ArgumentException("At least one point is needed.", nameof(points));
        }

        _x = new double[points.Length];
        _y = new double[points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            (_x[i], _y[i]) = points[i];
            if (i > 0 && !(_x[i] > _x[i - 1]))
            {
                throw new ArgumentException("x must ascend.", nameof(points));
            }
        }
    }

    /// <summary>The function's value.</summary>
    public double At(double x)
    {
        if (!(x > _x[0]))
        {
            return _y[0];
        }

        for (int i = 1; i < _x.Length; i++)
        {
            if (x < _x[i])
            {
                return _y[i - 1] + (_y[i] - _y[i - 1]) * ((x - _x[i - 1]) / (_x[i] - _x[i - 1]));
            }
        }

        return _y[^1];
    }
}
