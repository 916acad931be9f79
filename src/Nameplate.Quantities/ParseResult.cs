namespace Nameplate.Quantities;

/// <summary>Makes results of parsing.</summary>
public static class ParseResult
{
    /// <summary>A text that was understood as <paramref name="value"/>.</summary>
    public static ParseResult<T> Of<T>(T value) => new(value);

    /// <summary>A text that was not understood.</summary>
    /// <param name="error">One sentence that names what was found and what was expected.</param>
    /// <param name="help">What to write instead, if that can be guessed.</param>
    public static ParseResult<T> Failure<T>(string error, string? help = null) => new(error, help);
}
