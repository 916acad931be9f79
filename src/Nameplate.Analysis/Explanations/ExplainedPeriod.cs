namespace Nameplate.Analysis.Explanations;

/// <summary>What is known for one period: the claim that holds and those that lost, best first.</summary>
/// <param name="For">The period; <c>always</c> for claims without one.</param>
/// <param name="Winner">The claim that holds.</param>
/// <param name="Losers">The others, each with why it lost.</param>
public sealed record ExplainedPeriod(string For, ExplainedClaim Winner, IReadOnlyList<ExplainedClaim> Losers);
