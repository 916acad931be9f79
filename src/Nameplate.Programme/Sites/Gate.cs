using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Sites;

/// <summary>One thing that must be finished before a phase has power.</summary>
/// <param name="Kind">land, permit, power, shell, cooling or network.</param>
/// <param name="Start">Fact: the day on which work started.</param>
/// <param name="Finish">Fact: the first plan known is the promise; an actual finishes the gate.</param>
/// <param name="Lead">Fact: months before <paramref name="Finish"/> by which this gate is promised, where the promise speaks of the whole phase; null for none.</param>
/// <param name="Class">The reference class that says how late such gates are.</param>
/// <param name="At">Where it is written.</param>
public sealed record Gate(string Kind, FactRef Start, FactRef Finish, FactRef? Lead, string Class, Location At)
{
    /// <summary>The gate kinds, in the order in which they usually finish.</summary>
    public static readonly ImmutableArray<string> Kinds = ["land", "permit", "power", "shell", "cooling", "network"];
}
