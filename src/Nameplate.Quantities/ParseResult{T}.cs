namespace Nameplate.Quantities;

/// <summary>
/// What parsing gave: a value, or an error that can be shown to the person who wrote the text. The default is a failure.
/// </summary>
/// <typeparam name="T">What the text stands for.</typeparam>
public readonly struct ParseResult<T>
{
    private readonly T _value;
    private readonly string? _error;

    internal ParseResult(T value)
    {
        Success = true;
        _value = value;
    }

    internal ParseResult(string error, string? help)
    {
        _value = default!;
        _error = error;
        Help = help;
    }

    /// <summary>Whether the text was understood.</summary>
    public bool Success { get; }

    /// <summary>What the text stands for.</summary>
    /// <exception cref="InvalidOperationException">The text was not understood; the message is <see cref="Error"/>.</exception>
    public T Value => Success ? _value : throw new InvalidOperationException(Error);

    /// <summary>One sentence that says what was found and what was expected; empty after success.</summary>
    public string Error => Success ? "" : _error ?? "Nothing was parsed.";

    /// <summary>A sentence with the nearest right spelling or what to write instead; null when there is no good guess.</summary>
    public string? Help { get; }
}
