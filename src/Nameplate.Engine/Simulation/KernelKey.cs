using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <summary>Names an elementwise kernel: which operations it fuses and which operands are the same in all lanes.</summary>
/// <param name="Shape">How the two operations are put together.</param>
/// <param name="First">The operation, or the inner one of two.</param>
/// <param name="Second">The outer one of two.</param>
/// <param name="Third">The outermost of three; <see cref="Operation.Constant"/> for none.</param>
/// <param name="ThirdRight">Whether the inner value is the outermost's second operand.</param>
/// <param name="Form">Bit i is set when operand i is one number for all lanes.</param>
internal readonly record struct KernelKey(KernelShape Shape, Operation First, Operation Second, Operation Third, bool ThirdRight, int Form);
