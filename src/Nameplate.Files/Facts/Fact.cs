using System.Collections.Immutable;
using Nameplate.Quantities;

namespace Nameplate.Files.Facts;

/// <summary>Something that the programme rests on, with all claims about it.</summary>
public sealed record Fact
{
    /// <summary>Its dotted name; for an anonymous fact the path of the key that holds it.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of value it has.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>The unit in which its claims are written and printed; null unless it is a quantity. Values themselves are in base units.</summary>
    public Unit? Unit { get; init; }

    /// <summary>The claims in the order declared.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>How its winner is found.</summary>
    public ResolutionRule Rule { get; init; }

    /// <summary>The shared drivers that its uncertainty follows.</summary>
    public ImmutableArray<DriverLoading> Loads { get; init; } = [];

    /// <summary>What people call it; null when the name says enough.</summary>
    public string? Title { get; init; }

    /// <summary>A remark for people.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it stands as a literal in a section rather than under <c>facts</c>.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Where it is declared.</summary>
    public required Location At { get; init; }

    /// <summary>The overrides in force; when there is one for all periods, nothing else counts.</summary>
    internal ImmutableArray<Claim> Overrides { get; init; } = [];

    /// <summary>Whether the overrides stand for all periods rather than for theirs only.</summary>
    internal bool IsReplaced { get; init; }

    /// <summary>The dimension of its unit; none for facts that are not quantities.</summary>
    public Dimension Dimension => Unit?.Dimension ?? Dimension.None;
}
