namespace Nameplate.Files.Facts;

/// <summary>One source's value for a fact, with what it is for and when it became known.</summary>
public sealed record Claim
{
    /// <summary>The value; null when only a range or a distribution was given.</summary>
    public FactValue? Value { get; init; }

    /// <summary>How uncertain it is.</summary>
    public Spread Spread { get; init; } = Spread.Certain;

    /// <summary>The period that the value is for; null for a timeless term.</summary>
    public Period? For { get; init; }

    /// <summary>The day on which the claim became public.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>Whether it happened, is planned, is expected or is a term.</summary>
    public required Nature Nature { get; init; }

    /// <summary>How good the evidence is.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The id of its source; <see cref="Source.ThisProgramme"/> for literals in sections, the origin for overrides.</summary>
    public required string SourceId { get; init; }

    /// <summary>A remark for people.</summary>
    public string? Note { get; init; }

    /// <summary>Where the claim stands.</summary>
    public required Location At { get; init; }
}
