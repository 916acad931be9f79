using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Agreements.Conditions;

/// <summary>A technical or commercial achievement that nobody outside can watch: it is reached with a probability, and from a day on.</summary>
/// <param name="Name">Its name within the agreement.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Probability">Fact: the probability that it is ever reached; null for certain.</param>
/// <param name="Day">Fact: the day on which it is reached if it is; null for from the start.</param>
/// <param name="At">Where it is written.</param>
public sealed record MilestoneTerms(string Name, string Title, FactRef? Probability, FactRef? Day, Location At);
