using Nameplate.Analysis.Runs;
using Nameplate.Files;

namespace Nameplate.Cli.Runs;

/// <summary>Everything that decided a run's numbers, and nothing of the machine.</summary>
internal sealed record Manifest
{
    public required string Programme { get; init; }

    public required string AsOf { get; init; }

    public required string Scenario { get; init; }

    public required IReadOnlyList<string> Overrides { get; init; }

    public required string Measure { get; init; }

    public required string Money { get; init; }

    public required long Worlds { get; init; }

    public required ulong Seed { get; init; }

    public required string Version { get; init; }

    public required string Hash { get; init; }

    public required IReadOnlyList<SourceFile> Files { get; init; }

    public static Manifest Of(RunRequest request, RunDocument document) => new()
    {
        Programme = document.Programme,
        AsOf = document.AsOf,
        Scenario = document.Scenario,
        Overrides = document.Overrides,
        Measure = document.Measure,
        Money = request.Options.Money.ToString().ToLowerInvariant(),
        Worlds = document.Worlds,
        Seed = document.Seed,
        Version = RunHash.Version,
        Hash = document.Hash,
        Files = request.Programme.Files,
    };
}
