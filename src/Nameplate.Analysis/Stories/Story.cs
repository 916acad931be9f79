namespace Nameplate.Analysis.Stories;

/// <summary>What happens in one world, by date.</summary>
public sealed record Story
{
    /// <summary>The programme's id.</summary>
    public required string Programme { get; init; }

    /// <summary>The vintage, <c>YYYY-MM-DD</c>.</summary>
    public required string AsOf { get; init; }

    /// <summary>The scenario's name.</summary>
    public required string Scenario { get; init; }

    /// <summary>The world's number; null for the base world.</summary>
    public required long? World { get; init; }

    /// <summary>The seed of every draw.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whether the world adds up.</summary>
    public required bool AddsUp { get; init; }

    /// <summary>The first thing that broke without which the world would add up; null when it does.</summary>
    public required string? Failure { get; init; }

    /// <summary>The month of the failure; null when the world adds up.</summary>
    public required string? FailureMonth { get; init; }

    /// <summary>What broke first, decisive or not; null when nothing did.</summary>
    public required string? FirstBreak { get; init; }

    /// <summary>The month of the first break; null when nothing broke.</summary>
    public required string? FirstBreakMonth { get; init; }

    /// <summary>What happened, by date.</summary>
    public required IReadOnlyList<StoryEvent> Events { get; init; }
}
