namespace Nameplate.Engine.Plans;

/// <summary>A piecewise linear function: rising points xs, their values ys, flat outside.</summary>
internal sealed class Table
{
    private readonly double[] _xs;
    private readonly double[] _ys;

    public Table(double[] xs, double[] ys)
    {
        _xs = [.. xs];
        _ys = [.. ys];
    }

    public ReadOnlySpan<double> Xs => _xs;

    public ReadOnlySpan<double> Ys => _ys;

    /// <summary>The value at x; between two points y + (x − left)/(right − left)·(rise), which is exact at every point.</summary>
    public double At(double x)
    {
        double[] xs = _xs;
        if (!(x > xs[0]))
        {
            return double.IsNaN(x) ? x : _ys[0];
        }

        int high = xs.Length - 1;
        if (x >= xs[high])
        {
            return _ys[high];
        }

        int low = 0;
        while (high - low > 1)
        {
            int middle = (low + high) >> 1;
            if (x >= xs[middle])
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return _ys[low] + ((x - xs[low]) / (xs[high] - xs[low]) * (_ys[high] - _ys[low]));
    }

    public bool SameAs(Table other) => Xs.SequenceEqual(other.Xs) && Ys.SequenceEqual(other.Ys);
}
