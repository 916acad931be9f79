using System.Collections.Immutable;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Compilation;

/// <summary>What decides a plan, beside the programme's files.</summary>
/// <param name="AsOf">The vintage.</param>
/// <param name="Scenario">A scenario's id; null or <c>base</c> for none.</param>
/// <param name="Overrides">Facts set for this run alone, in order; they win over the scenario.</param>
/// <param name="Measure">The measure under which share prices move.</param>
/// <param name="Money">What happens when the cash runs out.</param>
public sealed record CompileOptions(
    DateOnly AsOf, string? Scenario, ImmutableArray<Override> Overrides, Measure Measure, MoneyPolicy Money);
