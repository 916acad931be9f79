using Nameplate.Engine.Numerics;
using Nameplate.Factory.Randomness;

namespace Nameplate.Factory.Queueing;

/// <summary>How long a customer needs a server.</summary>
public sealed record ServiceDistribution
{
    /// <summary>Its family.</summary>
    public required ServiceShape Shape { get; init; }

    /// <summary>Mean seconds, above 0.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard deviation ÷ mean, for the families that have a choice.</summary>
    public double Variation { get; init; } = 1;

    /// <summary>Draws one service time, in seconds.</summary>
    public double Draw(ref EntityDraws draws) => Mean * Shape switch
    {
        ServiceShape.Deterministic => 1,
        ServiceShape.Erlang => Erlang(ref draws),
        ServiceShape.Hyperexponential => Hyperexponential(ref draws),
        ServiceShape.LogNormal => LogNormal(ref draws),
        _ => draws.Exponential(),
    };

    private double Erlang(ref EntityDraws draws)
    {
        int stages = Math.Max(1, (int)Math.Round(1 / (Variation * Variation), MidpointRounding.AwayFromZero));
        double sum = 0;
        for (int stage = 0; stage < stages; stage++)
        {
            sum += draws.Exponential();
        }

        return sum / stages;
    }

    /// <summary>Balanced means: each branch contributes half of the mean, and p = (1 + √((c² − 1) ÷ (c² + 1))) ÷ 2.</summary>
    private double Hyperexponential(ref EntityDraws draws)
    {
        double square = Variation * Variation;
        double share = 0.5 * (1 + Math.Sqrt(Math.Max(0, (square - 1) / (square + 1))));
        return draws.Exponential() / (2 * (draws.Uniform() < share ? share : 1 - share));
    }

    private double LogNormal(ref EntityDraws draws)
    {
        double variance = Functions.Log(1 + Variation * Variation);
        return Functions.Exp(Math.Sqrt(variance) * draws.Normal() - variance / 2);
    }
}
