using Nameplate.Engine.Numerics;

namespace Nameplate.Factory.Reliability;

/// <summary>Fits a mixture of lognormals to measured repairs by expectation and maximisation.</summary>
public static class RepairFit
{
    private const double NarrowestSigma = 0.2;
    private const int Rounds = 3000;

    /// <summary>The mixture of greatest likelihood that the rounds reach from evenly spread starts.</summary>
    /// <remarks>Times below the floor count as the floor: records that close at once say only that the repair was short. σ is kept from collapsing onto
    /// repeated values.</remarks>
    /// <param name="seconds">Measured repairs, 0 or more.</param>
    /// <param name="parts">How many kinds, at least 1.</param>
    /// <param name="floor">Seconds, above 0.</param>
    public static RepairTimes Fit(ReadOnlySpan<double> seconds, int parts, double floor)
    {
        double[] logs = new double[seconds.Length];
        for (int i = 0; i < logs.Length; i++)
        {
            logs[i] = Functions.Log(Math.Max(seconds[i], floor));
        }

        Array.Sort(logs);
        double[] weights = new double[parts], centres = new double[parts], sigmas = new double[parts];
        for (int part = 0; part < parts; part++)
        {
            weights[part] = 1.0 / parts;
            double place = (part + 0.5) / parts * (logs.Length - 1);
            centres[part] = logs[(int)place] + (place - (int)place) * (logs[Math.Min(logs.Length - 1, (int)place + 1)] - logs[(int)place]);
            sigmas[part] = 1;
        }

        for (int round = 0; round < Rounds; round++)
        {
            Improve(logs, weights, centres, sigmas);
        }

        double rest = 1 - weights.AsSpan(0, parts - 1).ToArray().Sum();
        weights[^1] = rest;
        return new RepairTimes([.. Enumerable.Range(0, parts).Select(part => (weights[part], Functions.Exp(centres[part]), sigmas[part]))]);
    }

    private static void Improve(double[] logs, double[] weights, double[] centres, double[] sigmas)
    {
        int parts = weights.Length;
        double[] count = new double[parts], sum = new double[parts], squares = new double[parts], share = new double[parts];
        foreach (double log in logs)
        {
            double total = 0;
            for (int part = 0; part < parts; part++)
            {
                double z = (log - centres[part]) / sigmas[part];
                share[part] = weights[part] * Functions.Exp(-0.5 * z * z) / sigmas[part];
                total += share[part];
            }

            for (int part = 0; part < parts; part++)
            {
                double of = share[part] / total, away = log - centres[part];
                count[part] += of;
                sum[part] += of * away;
                squares[part] += of * away * away;
            }
        }

        for (int part = 0; part < parts; part++)
        {
            double shift = sum[part] / count[part];
            weights[part] = count[part] / logs.Length;
            centres[part] += shift;
            sigmas[part] = Math.Max(NarrowestSigma, Math.Sqrt(Math.Max(0, squares[part] / count[part] - shift * shift)));
        }
    }
}
