using System.Collections.Immutable;
using Nameplate.Factory.Description;
using Nameplate.Factory.Simulation;
using Nameplate.Files;

namespace Nameplate.Factory.Documents;

/// <summary>The answer of a factory's run, as it is written down.</summary>
public sealed record FactoryDocument
{
    /// <summary>The factory's id.</summary>
    public required string Factory { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>SHA-256 of everything that decides the numbers beside the seed.</summary>
    public required string Hash { get; init; }

    /// <summary>The key of the run's randomness.</summary>
    public required ulong Seed { get; init; }

    /// <summary>iteration or fluid.</summary>
    public required string Level { get; init; }

    /// <summary>Seconds simulated.</summary>
    public required double Seconds { get; init; }

    /// <summary>Events that happened.</summary>
    public required long Events { get; init; }

    /// <summary>The sites.</summary>
    public required ImmutableArray<SiteDocument> Sites { get; init; }

    /// <summary>The abstract servers.</summary>
    public required ImmutableArray<QueueDocument> Queues { get; init; }

    /// <summary>What the replicas were compiled from, with the error of the fit.</summary>
    public required ImmutableArray<CalibrationDocument> Calibrations { get; init; }

    /// <summary>What is doubtful.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>What must hold.</summary>
    public required ImmutableArray<CheckDocument> Checks { get; init; }

    /// <summary>Every value that decided the run, defaults included.</summary>
    public required ImmutableArray<ResolvedInput> Inputs { get; init; }

    /// <summary>The files, with their hashes.</summary>
    public required ImmutableArray<SourceFile> Files { get; init; }

    /// <summary>What each metric means.</summary>
    public required ImmutableArray<Definition> Definitions { get; init; }

    /// <summary>The document of a run.</summary>
    public static FactoryDocument Of(FactoryResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var design = result.Design;
        return new FactoryDocument
        {
            Factory = design.Id,
            Title = design.Title,
            Hash = design.Fingerprint,
            Seed = result.Seed,
            Level = design.Level == Fidelity.Fluid ? "fluid" : "iteration",
            Seconds = design.Duration * 1e-9,
            Events = result.Events,
            Sites = [.. design.Sites.Select((s, i) => SiteDocument.Of(design, s, result.Sites[i]))],
            Queues = [.. design.Queues.Zip(result.Queues, QueueDocument.Of)],
            Calibrations = [.. design.Sites.SelectMany(s => s.Services).SelectMany(s => s.Kinds.Select(k => CalibrationDocument.Of(s.Service.Name, k)))],
            Warnings = [.. design.Warnings.Select(w => $"{w.At}: {w.Message}")],
            Checks = CheckDocument.Of(result.Checks),
            Inputs = design.Inputs,
            Files = design.Files,
            Definitions = Definition.All,
        };
    }
}
