using System.Collections.Immutable;

namespace Nameplate.Files.Facts;

/// <summary>Named overrides of facts.</summary>
/// <param name="Id">The key under <c>scenarios</c>.</param>
/// <param name="Title">What people call it; the id when none was written.</param>
/// <param name="Overrides">The overrides in the order written.</param>
/// <param name="At">Where it is declared.</param>
public sealed record Scenario(string Id, string Title, ImmutableArray<Override> Overrides, Location At);
