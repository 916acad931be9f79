namespace Nameplate.Factory.Serving;

/// <summary>How hard a step drives an accelerator: its share of the step's time in which the arithmetic and the memory would be busy at full speed.</summary>
/// <param name="Compute">Useful FLOP ÷ (peak FLOP/s × step time), 0 to 1.</param>
/// <param name="Memory">Bytes moved ÷ (peak bandwidth × step time), 0 to 1.</param>
public readonly record struct StepLoad(double Compute, double Memory);
