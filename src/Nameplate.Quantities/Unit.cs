namespace Nameplate.Quantities;

/// <summary>A unit of measure, such as <c>GW_it</c> or <c>USD bn/GW_it/year</c>: a dimension and an exact factor.</summary>
public sealed record Unit
{
    /// <summary>The canonical spelling.</summary>
    public required string Symbol { get; init; }

    /// <summary>What it measures.</summary>
    public required Dimension Dimension { get; init; }

    /// <summary>How many base units it is, rounded to the nearest double.</summary>
    public required double Factor { get; init; }

    /// <summary>Reads a unit.</summary>
    public static ParseResult<Unit> Parse(string text) => throw new NotImplementedException();

    /// <summary>The unit with a spelling that is known to be right: for literals in code.</summary>
    /// <exception cref="ArgumentException">The text is not a unit.</exception>
    public static Unit Of(string text)
    {
        var result = Parse(text);
        return result.Success ? result.Value : throw new ArgumentException(result.Error, nameof(text));
    }

    /// <summary>The canonical spelling.</summary>
    public override string ToString() => Symbol;
}
