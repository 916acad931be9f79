namespace Nameplate.Factory.Serving;

/// <summary>A class of requests with one promise. A request meets it when both of its times are within the targets.</summary>
public sealed record SloClass
{
    /// <summary>Its name in results.</summary>
    public required string Name { get; init; }

    /// <summary>Which waiting request is taken first: the lower number. Running ones are not pushed out.</summary>
    public int Priority { get; init; }

    /// <summary>The longest good time to first token, in seconds.</summary>
    public double TimeToFirstToken { get; init; } = double.PositiveInfinity;

    /// <summary>The longest good time per output token, in seconds.</summary>
    public double TimePerToken { get; init; } = double.PositiveInfinity;
}
