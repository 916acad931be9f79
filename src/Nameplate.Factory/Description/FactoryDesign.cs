using System.Collections.Immutable;
using Nameplate.Files;

namespace Nameplate.Factory.Description;

/// <summary>A factory as its files describe it, with overrides in force and every default filled in. Immutable; one design can be run many times.</summary>
public sealed record FactoryDesign
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Nanoseconds that a run simulates.</summary>
    public required long Duration { get; init; }

    /// <summary>How closely services are simulated.</summary>
    public required Fidelity Level { get; init; }

    /// <summary>When the run begins, in seconds since 1970-01-01T00:00Z: decides weather, price and carbon.</summary>
    public required long StartUtcSeconds { get; init; }

    /// <summary>The sites, in the order written.</summary>
    public required ImmutableArray<SiteDesign> Sites { get; init; }

    /// <summary>Servers of queueing theory, in the order written.</summary>
    public required ImmutableArray<QueueDesign> Queues { get; init; }

    /// <summary>Every value that was read, and every default that was taken, in the order of the files.</summary>
    public required ImmutableArray<ResolvedInput> Inputs { get; init; }

    /// <summary>What the reader doubts: extrapolated coefficients, use outside what was measured.</summary>
    public required ImmutableArray<Diagnostic> Warnings { get; init; }

    /// <summary>The files read, with their hashes; traces last.</summary>
    public required ImmutableArray<SourceFile> Files { get; init; }

    /// <summary>SHA-256 of everything that decides the numbers beside the seed, in lower-case hexadecimal: values in force and data files, not comments or layout.</summary>
    public required string Fingerprint { get; init; }
}
