using Nameplate.Engine.Numerics;
using Nameplate.Factory.Randomness;

namespace Nameplate.Factory.Workloads;

/// <summary>How irregular arrivals are: a renewal process with mean 1 in operational time.</summary>
public sealed record Interarrival
{
    private const int Halvings = 100;
    private const double LeastShape = 0.02;
    private const double MostShape = 1000;

    private readonly double _shape;
    private readonly double _scale;

    /// <summary>Arrivals of a family and a coefficient of variation.</summary>
    /// <param name="family">The family.</param>
    /// <param name="cv">Standard deviation of the time between arrivals over its mean: above 0, at most 50; a Poisson process has 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The coefficient is out of range.</exception>
    public Interarrival(InterarrivalFamily family, double cv)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cv);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cv, 50);
        Family = family;
        Cv = family == InterarrivalFamily.Poisson ? 1 : cv;
        _shape = family switch
        {
            InterarrivalFamily.Gamma => 1 / (cv * cv),
            InterarrivalFamily.Weibull => WeibullShape(cv),
            _ => 1,
        };
        _scale = family == InterarrivalFamily.Weibull ? Functions.Exp(-GammaFunction.Log(1 + 1 / _shape)) : 1 / _shape;
    }

    /// <summary>A Poisson process.</summary>
    public static Interarrival Poisson { get; } = new(InterarrivalFamily.Poisson, 1);

    /// <summary>The family.</summary>
    public InterarrivalFamily Family { get; }

    /// <summary>Standard deviation over mean.</summary>
    public double Cv { get; }

    /// <summary>One time between arrivals, with mean 1.</summary>
    public double Draw(ref EntityDraws draws) => Family switch
    {
        InterarrivalFamily.Gamma => Gamma(ref draws) * _scale,
        InterarrivalFamily.Weibull => Functions.Pow(draws.Exponential(), 1 / _shape) * _scale,
        _ => draws.Exponential(),
    };

    /// <summary>Marsaglia and Tsang's method (2000); below shape 1 with their boost U^(1/shape).</summary>
    private double Gamma(ref EntityDraws draws)
    {
        double boost = _shape < 1 ? Functions.Exp(Functions.Log(draws.Uniform()) / _shape) : 1;
        double d = (_shape < 1 ? _shape + 1 : _shape) - 1.0 / 3;
        double c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x = draws.Normal();
            double root = 1 + c * x;
            double u = draws.Uniform();
            if (root <= 0)
            {
                continue;
            }

            double v = root * root * root;
            if (Functions.Log(u) < 0.5 * x * x + d - d * v + d * Functions.Log(v))
            {
                return d * v * boost;
            }
        }
    }

    /// <summary>The shape k with Γ(1 + 2/k)/Γ(1 + 1/k)² − 1 = cv².</summary>
    private static double WeibullShape(double cv)
    {
        double target = Functions.Log(1 + cv * cv);
        double low = LeastShape;
        double high = MostShape;
        for (int i = 0; i < Halvings; i++)
        {
            double k = (low + high) / 2;
            if (GammaFunction.Log(1 + 2 / k) - 2 * GammaFunction.Log(1 + 1 / k) > target)
            {
                low = k;
            }
            else
            {
                high = k;
            }
        }

        return (low + high) / 2;
    }
}
