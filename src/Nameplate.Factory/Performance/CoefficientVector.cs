using Nameplate.Engine.Numerics;

namespace Nameplate.Factory.Performance;

/// <summary>The six fitted coefficients as an unbounded vector: each is a logistic share of the way from its lowest to its highest value, by
/// logarithm.</summary>
internal static class CoefficientVector
{
    /// <summary>Seconds of host work in a step and share of the link bandwidth: the measured rows cannot tell them from layers and collectives, so
    /// they are not fitted.</summary>
    public const double HostSeconds = 0.5e-3;

    /// <inheritdoc cref="HostSeconds"/>
    public const double LinkEfficiency = 0.6;

    private static readonly (double Low, double High)[] Bounds =
        [(0.15, 1), (0.02, 1), (0.05, 1), (0.3e-6, 300e-6), (1e-8, 300e-6), (0.1e-6, 100e-6)];

    /// <summary>Where every fit begins, and what few rows are pulled to: usual efficiencies, 8 µs a layer, 5 µs a sequence, 6 µs a
    /// collective.</summary>
    public static double[] Start { get; } = Pack([0.75, 0.4, 0.6, 8e-6, 5e-6, 6e-6]);

    /// <summary>The coefficients where every fit begins.</summary>
    public static Coefficients Usual { get; } = Unpack(Start);

    /// <summary>Where the fit of the time to the first token begins: logarithms of 50 ms, of a factor of 1 and of a share of 0.02.</summary>
    public static double[] FirstStart { get; } = [Functions.Log(0.05), 0, Functions.Log(0.02)];

    /// <summary>The coefficients with those of the time to the first token: 1 ms to 5 s, 0.2 to 20, 0.0001 to 1.</summary>
    public static Coefficients WithFirst(Coefficients coefficients, double[] vector) => coefficients with
    {
        FirstTokenSeconds = Math.Clamp(Functions.Exp(Math.Clamp(vector[0], -20, 20)), 1e-3, 5),
        PromptFactor = Math.Clamp(Functions.Exp(Math.Clamp(vector[1], -20, 20)), 0.2, 20),
        BurstShare = Math.Clamp(Functions.Exp(Math.Clamp(vector[2], -20, 20)), 1e-4, 1),
    };

    public static Coefficients Unpack(double[] vector)
    {
        double[] values = new double[Bounds.Length];
        for (int i = 0; i < values.Length; i++)
        {
            double share = 1 / (1 + Functions.Exp(-vector[i]));
            values[i] = Bounds[i].Low * Functions.Exp(share * Functions.Log(Bounds[i].High / Bounds[i].Low));
        }

        return new Coefficients
        {
            MemoryEfficiency = values[0],
            ComputeEfficiency = values[1],
            PrefillEfficiency = values[2],
            LayerSeconds = values[3],
            SequenceSeconds = values[4],
            CollectiveSeconds = values[5],
            HostSeconds = HostSeconds,
            LinkEfficiency = LinkEfficiency,
            FitSet = "",
            Source = "",
        };
    }

    private static double[] Pack(double[] values)
    {
        double[] vector = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            double share = Functions.Log(values[i] / Bounds[i].Low) / Functions.Log(Bounds[i].High / Bounds[i].Low);
            vector[i] = Functions.Log(share / (1 - share));
        }

        return vector;
    }
}
