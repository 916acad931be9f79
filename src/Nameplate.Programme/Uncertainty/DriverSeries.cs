using System.Collections.Immutable;
using Nameplate.Engine.Plans;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;

namespace Nameplate.Programme.Uncertainty;

/// <summary>
/// The drivers as series: correlated standard normals F = L·N with R = L·Lᵀ, one set per world; and the normal score of an input that loads
/// on them, z = λ'F + √(1 − λ'Rλ)·ε, which is standard normal again.
/// </summary>
internal sealed class DriverSeries(PlanContext context)
{
    private readonly ImmutableArray<Driver> _drivers = context.Programme.Drivers;
    private double[,]? _correlation;
    private Series[]? _series;

    /// <summary>The standard normal score of an input, from its loadings and a draw of its own.</summary>
    /// <param name="name">The input's name: it keys the draw.</param>
    /// <param name="loads">Loadings on drivers.</param>
    /// <param name="at">Where the loadings are written, for messages.</param>
    public Series Score(string name, ImmutableArray<DriverLoading> loads, Location at)
    {
        Series own = context.Plan.Normal("input:" + name);
        double explained = Explained(loads, at);
        if (loads.IsDefaultOrEmpty || explained is 0 or > 1)
        {
            return own;
        }

        Series score = own * Math.Sqrt(1 - explained);
        foreach ((string driver, double loading) in loads)
        {
            score += Of(driver) * loading;
        }

        return score;
    }

    /// <summary>λ'Rλ; reports an unknown driver, or a share above one.</summary>
    public double Explained(ImmutableArray<DriverLoading> loads, Location at)
    {
        double explained = 0;
        if (loads.IsDefaultOrEmpty)
        {
            return 0;
        }

        foreach ((string first, double a) in loads)
        {
            int i = IndexOf(first);
            if (i < 0)
            {
                context.Diagnostics.Error("NP2101", at, $"'{first}' is not a driver.", Help(first));
                return 0;
            }

            foreach ((string second, double b) in loads)
            {
                int j = IndexOf(second);
                explained += j < 0 ? 0 : a * b * Correlation[i, j];
            }
        }

        if (explained > 1)
        {
            context.Diagnostics.Error("NP2102", at, $"The loadings explain {explained:0.###} of the variance; at most 1 is possible.", "make the loadings smaller");
        }

        return explained;
    }

    private double[,] Correlation => _correlation ??= BuildCorrelation();

    private Series Of(string driver)
    {
        _series ??= BuildSeries();
        return _series[IndexOf(driver)];
    }

    private int IndexOf(string driver)
    {
        for (int i = 0; i < _drivers.Length; i++)
        {
            if (_drivers[i].Id == driver)
            {
                return i;
            }
        }

        return -1;
    }

    private string? Help(string driver) =>
        Quantities.Spelling.Nearest(driver, _drivers.Select(d => d.Id)) is { } near ? $"did you mean '{near}'?" : null;

    private double[,] BuildCorrelation()
    {
        int n = _drivers.Length;
        double[,] r = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            r[i, i] = 1;
        }

        for (int i = 0; i < n; i++)
        {
            foreach ((string other, FactRef correlation) in _drivers[i].Correlations)
            {
                int j = IndexOf(other);
                if (j < 0)
                {
                    context.Diagnostics.Error("NP2101", _drivers[i].At, $"'{other}' is not a driver.", Help(other));
                    continue;
                }

                r[i, j] = r[j, i] = context.Central(correlation, Quantities.Dimension.None);
            }
        }

        return r;
    }

    private Series[] BuildSeries()
    {
        double[,]? lower = Cholesky.Of(Correlation);
        if (lower is null)
        {
            context.Diagnostics.Error("NP2103", _drivers[0].At, "The drivers' correlations contradict each other: the matrix is not positive definite.", "make the largest correlations smaller");
            lower = Cholesky.Identity(_drivers.Length);
        }

        var normals = new Series[_drivers.Length];
        var series = new Series[_drivers.Length];
        for (int i = 0; i < _drivers.Length; i++)
        {
            normals[i] = context.Plan.Normal("driver:" + _drivers[i].Id);
            Series sum = normals[i] * lower[i, i];
            for (int k = 0; k < i; k++)
            {
                if (lower[i, k] != 0)
                {
                    sum += normals[k] * lower[i, k];
                }
            }

            series[i] = context.Plan.Name($"driver.{_drivers[i].Id}", sum);
        }

        return series;
    }
}
