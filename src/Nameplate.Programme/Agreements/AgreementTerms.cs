using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Agreements;

/// <summary>What every agreement has, whatever its kind.</summary>
/// <param name="Id">The agreement's id.</param>
/// <param name="Title">Its title; the id when none was written.</param>
/// <param name="Status">Fact: its status by vintage. While nothing is known, the agreement does not exist.</param>
/// <param name="Probability">Fact: the probability that an announcement or a letter of intent becomes binding; null when the agreement is binding from the start.</param>
/// <param name="SignedOn">Fact: the day on which it becomes, or became, binding; null when that was before the programme's start.</param>
/// <param name="At">Where it is written.</param>
public sealed record AgreementTerms(string Id, string Title, FactRef Status, FactRef? Probability, FactRef? SignedOn, Location At);
