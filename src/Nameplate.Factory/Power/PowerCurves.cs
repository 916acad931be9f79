using System.Collections.Immutable;
using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Power;

/// <summary>The shipped curves, one for each accelerator of the catalogue.</summary>
public static class PowerCurves
{
    /// <summary>What an accelerator with a model loaded and nothing to do draws, as a share of its rated power.</summary>
    /// <remarks>A100: 63 W of 400 (the lowest tenth in the Acme clusters, 2023, CC BY 4.0); eight B200 idle in servers that draw 2.4 to 2.9 kW (MLPerf Inference 5.1 power logs, 2025-09): 0.15.</remarks>
    public const double IdleShare = 0.15;

    /// <summary>The most that it draws averaged over seconds, as a share of its rated power: the highest of the measured rows lie at 0.975 (B200) and 0.99 (H100).</summary>
    public const double MaximumShare = 0.98;

    /// <summary>
    /// The exponent of the clock beside the load's own: with it a step that waits for memory saves a third of its energy at 0.7 of the clock (H200, decode: up to 32 %, arXiv 2605.11999), and one that
    /// computes draws a fifth to a quarter less at 0.8 (A100: POLCA, arXiv 2308.12908).
    /// </summary>
    public const double ClockExponent = 1.2;

    private const string MlEnergy = "fitted to ML.ENERGY leaderboard v3, 2026-02 (chat and exam questions)";
    private const string InferenceX = "fitted to InferenceX, DeepSeek-R1, 2026-06";

    private static readonly ImmutableDictionary<string, Shape> Shapes = new Dictionary<string, Shape>(StringComparer.Ordinal)
    {
        ["a100"] = new(0.1498, 2.243, 0.0101, 0.130, "shape of H100"),
        ["h100"] = new(0.1498, 2.243, 0.0101, 0.130, MlEnergy),
        ["h200"] = new(0.1498, 2.243, 0.0101, 0.130, "shape of H100"),
        ["b200"] = new(0.5463, 4.549, 1.0737, 0.148, MlEnergy),
        ["b300"] = new(0.5463, 4.549, 1.0737, 0.148, "shape of B200"),
        ["gb200"] = new(0.5463, 4.549, 1.0737, 0.148, "shape of B200"),
        ["gb300"] = new(0.5463, 4.549, 1.0737, 0.148, "shape of B200"),
        ["mi300x"] = new(0.2393, 1.498, 0.0101, 0.096, "shape of MI355X"),
        ["mi325x"] = new(0.2393, 1.498, 0.0101, 0.096, "shape of MI355X"),
        ["mi355x"] = new(0.2393, 1.498, 0.0101, 0.096, InferenceX),
        ["vera-rubin"] = new(0.5463, 4.549, 1.0737, 0.148, "shape of B200"),
        ["mi450"] = new(0.2393, 1.498, 0.0101, 0.096, "shape of MI355X"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The curve of an accelerator; one that nobody has measured gets the shape of its maker's latest measured one, scaled to its rated power, and says so.</summary>
    public static PowerCurve For(Accelerator accelerator)
    {
        var shape = Shapes.GetValueOrDefault(accelerator.Id) ?? Shapes[accelerator.Vendor == Vendor.Amd ? "mi355x" : "b200"];
        bool measured = accelerator.Id is "h100" or "b200" or "mi355x";
        return new()
        {
            Accelerator = accelerator.Id,
            Idle = IdleShare * accelerator.RatedPower,
            Maximum = MaximumShare * accelerator.RatedPower,
            Alpha = shape.Alpha,
            Beta = ClockExponent,
            ComputeWeight = shape.Compute,
            MemoryWeight = shape.Memory,
            HeldOutError = measured ? shape.Error : double.NaN,
            Scaled = !measured,
            Source = shape.Source,
        };
    }

    private sealed record Shape(double Alpha, double Compute, double Memory, double Error, string Source);
}
