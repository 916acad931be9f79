using System.Collections.Immutable;
using Nameplate.Engine.Numerics;

namespace Nameplate.Factory.Training;

/// <summary>A language-model benchmark of MLPerf Training: its arithmetic, and how many sequences it takes to the target.</summary>
/// <remarks>Sequences to the target are the means of the reference runs (MLCommons, mlcommons/logging, rcp_checker, training 5.0 and 5.1, Apache-2.0);
/// between and beyond their batch sizes the logarithms are joined by straight lines.</remarks>
/// <param name="Name">The name in the results.</param>
/// <param name="Parameters">Parameters of the model.</param>
/// <param name="FlopPerParameter">FLOP per parameter and token: 6, or 4 when only adapters are trained and no gradients of the weights are formed.</param>
/// <param name="SequenceTokens">Tokens of a sequence.</param>
/// <param name="Reference">Batch sizes, ascending, with the mean number of sequences to the target.</param>
public sealed record MlperfBenchmark(
    string Name, double Parameters, double FlopPerParameter, int SequenceTokens, ImmutableArray<(int Batch, double Sequences)> Reference)
{
    /// <summary>The benchmarks that are known.</summary>
    public static ImmutableArray<MlperfBenchmark> All { get; } =
    [
        new("llama31_405b", 405e9, 6, 8192, [(1152, 313_344), (2304, 365_568), (4608, 488_448)]),
        new("llama31_8b", 8.03e9, 6, 8192, [(32, 179_404.8), (64, 226_713.6), (96, 277_401.6), (128, 345_907.2)]),
        new("llama2_70b_lora", 69e9, 4, 8192, [(8, 3187.2), (16, 4051.2), (32, 6009.6), (128, 11_328)]),
    ];

    /// <summary>A benchmark by its name; null when it is not known.</summary>
    public static MlperfBenchmark? Find(string name) => All.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.Ordinal));

    /// <summary>Sequences to the target at a batch size.</summary>
    /// <param name="batch">Sequences per step, at least 1.</param>
    public double Sequences(int batch)
    {
        int right = 1;
        while (right < Reference.Length - 1 && Reference[right].Batch < batch)
        {
            right++;
        }

        var (low, few) = Reference[right - 1];
        var (high, many) = Reference[right];
        double place = Functions.Log((double)batch / low) / Functions.Log((double)high / low);
        return few * Functions.Exp(place * Functions.Log(many / few));
    }

    /// <summary>FLOP of one step.</summary>
    /// <param name="batch">Sequences per step.</param>
    public double StepFlop(int batch) => FlopPerParameter * Parameters * SequenceTokens * batch;
}
