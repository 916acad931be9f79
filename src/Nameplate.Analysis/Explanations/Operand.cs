using Nameplate.Engine.Plans;

namespace Nameplate.Analysis.Explanations;

/// <summary>A series that a formula reads, and in which month.</summary>
/// <param name="Series">What is read.</param>
/// <param name="Month">Index of the month.</param>
/// <param name="Back">How many months earlier than the formula's own month; 0 below outcomes.</param>
internal readonly record struct Operand(Series Series, int Month, int Back);
