using Nameplate.Factory.Hardware;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Power;

/// <summary>One measurement of what accelerators drew while they served.</summary>
/// <param name="Accelerator">The accelerator.</param>
/// <param name="Model">The model that was served, as the table names it.</param>
/// <param name="Task">What was asked of it, as the table names it.</param>
/// <param name="Load">How hard the steps drove the accelerators, worked out from the measured throughput, not from a predicted one.</param>
/// <param name="Watts">The mean power of one accelerator.</param>
/// <param name="PromptsKnown">Whether the table or the task settles how long the prompts were; where it does not, the load lacks their part.</param>
public sealed record PowerRow(Accelerator Accelerator, string Model, string Task, StepLoad Load, double Watts, bool PromptsKnown);
