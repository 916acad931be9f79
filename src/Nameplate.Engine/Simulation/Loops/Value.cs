namespace Nameplate.Engine.Simulation.Loops;

/// <summary>A value of a loop that is being written.</summary>
/// <param name="Push">Writes the code that computes it onto the evaluation stack.</param>
/// <param name="IsTruth">Whether it is 0 or 1 in every lane, so that its logic is that of its bits.</param>
internal readonly record struct Value(Action Push, bool IsTruth = false);
