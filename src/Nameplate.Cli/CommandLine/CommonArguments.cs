using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;

namespace Nameplate.Cli.CommandLine;

/// <summary>What decides a model, as typed.</summary>
internal sealed record CommonArguments(
    DateOnly? AsOf, string? Scenario, ImmutableArray<string> Overrides, Measure Measure, MoneyPolicy Money, ulong Seed)
{
    /// <summary>The compiler's options; overrides that are none are reported.</summary>
    public CompileOptions For(Programme.Programme programme, Diagnostics diagnostics) => new(
        AsOf ?? programme.AsOf, Scenario, [.. Overrides.Select(o => Override.Parse(o, diagnostics)).OfType<Override>()], Measure, Money);
}
