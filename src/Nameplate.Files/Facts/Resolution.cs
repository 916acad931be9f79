using System.Collections.Immutable;

namespace Nameplate.Files.Facts;

/// <summary>Which claim holds for a fact in a period, and why the others do not.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="For">The period; <see cref="Period.Always"/> for claims without one.</param>
/// <param name="Winner">The claim that holds.</param>
/// <param name="Losers">Every other claim for the same period with the reason why it lost, best first.</param>
public sealed record Resolution(Fact Fact, Period For, Claim Winner, ImmutableArray<LosingClaim> Losers);
