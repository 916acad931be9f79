using System.Globalization;
using Nameplate.Quantities;

namespace Nameplate.Files.Facts;

/// <summary>The value of a claim: a quantity, a date, a status or a text.</summary>
public sealed record FactValue
{
    private readonly Quantity _quantity;
    private readonly DateOnly _date;
    private readonly Status _status;
    private readonly string _text = "";

    /// <summary>A number with a unit.</summary>
    public FactValue(Quantity quantity) => (Kind, _quantity) = (FactKind.Quantity, quantity);

    /// <summary>A day; a partial date means its last day.</summary>
    public FactValue(DateOnly date) => (Kind, _date) = (FactKind.Date, date);

    /// <summary>How firm an agreement is.</summary>
    public FactValue(Status status) => (Kind, _status) = (FactKind.Status, status);

    /// <summary>Words.</summary>
    public FactValue(string text) => (Kind, _text) = (FactKind.Text, text);

    /// <summary>Which of the four it is.</summary>
    public FactKind Kind { get; }

    /// <summary>The number, in base units, with its dimension.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public Quantity Quantity => Kind == FactKind.Quantity ? _quantity : throw Wrong("a quantity");

    /// <summary>The day.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public DateOnly Date => Kind == FactKind.Date ? _date : throw Wrong("a date");

    /// <summary>The status.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public Status Status => Kind == FactKind.Status ? _status : throw Wrong("a status");

    /// <summary>The words.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public string Text => Kind == FactKind.Text ? _text : throw Wrong("a text");

    /// <summary>The value for people: <c>1.85 GW_it</c>, <c>2027-06-30</c>, <c>letter-of-intent</c>.</summary>
    public override string ToString() => Kind switch
    {
        FactKind.Quantity => _quantity.ToString(),
        FactKind.Date => _date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FactKind.Status => StatusWords.Of(_status),
        FactKind.Text => _text,
        _ => throw new InvalidOperationException("A fact value has one of four kinds."),
    };

    private InvalidOperationException Wrong(string asked) => new($"The value '{this}' is not {asked}.");
}
