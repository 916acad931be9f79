namespace Nameplate.Factory.Training;

/// <summary>One measured training run to a benchmark's target quality.</summary>
/// <param name="Submitter">Who ran it.</param>
/// <param name="System">On which system, in the submitter's words.</param>
/// <param name="Benchmark">The benchmark, by its name in the results.</param>
/// <param name="Accelerator">The accelerator, by its id in the catalogue's style: <c>gb200</c>, <c>mi355x</c>.</param>
/// <param name="Accelerators">How many.</param>
/// <param name="GlobalBatch">Sequences per step.</param>
/// <param name="Minutes">From the start of training to the target.</param>
public readonly record struct MlperfRow(string Submitter, string System, string Benchmark, string Accelerator, int Accelerators, int GlobalBatch, double Minutes);
