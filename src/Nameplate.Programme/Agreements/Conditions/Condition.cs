using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Programme.Market;

namespace Nameplate.Programme.Agreements.Conditions;

/// <summary>What must hold before an obligation arises. Once it has held, it has: later months cannot take it back.</summary>
/// <param name="At">Where it is written.</param>
public abstract record Condition(Location At)
{
    /// <summary>The capacity that the agreement counts has reached a level.</summary>
    /// <param name="Value">Fact: the level, MW_it or MW_stated.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Level(FactRef Value, Location At) : Condition(At);

    /// <summary>The share was observed at or above a price since the agreement's issue.</summary>
    /// <param name="Price">Fact: the hurdle, USD/share.</param>
    /// <param name="Monitoring">How the price is observed.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Hurdle(FactRef Price, Monitoring Monitoring, Location At) : Condition(At);

    /// <summary>A named milestone of the agreement is reached.</summary>
    /// <param name="Name">The milestone.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Milestone(string Name, Location At) : Condition(At);

    /// <summary>A day has come.</summary>
    /// <param name="Day">Fact: the day.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record NotBefore(FactRef Day, Location At) : Condition(At);

    /// <summary>An earlier tranche of the same agreement has vested.</summary>
    /// <param name="Id">The tranche.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record After(string Id, Location At) : Condition(At);

    /// <summary>Another agreement is, or has become, binding.</summary>
    /// <param name="Agreement">The other agreement's id.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Binding(string Agreement, Location At) : Condition(At);

    /// <summary>Everything in a list holds; an empty list always does.</summary>
    /// <param name="Items">The list.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record All(ImmutableArray<Condition> Items, Location At) : Condition(At);

    /// <summary>Something in a list holds.</summary>
    /// <param name="Items">The list.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Any(ImmutableArray<Condition> Items, Location At) : Condition(At);

    /// <summary>Something does not hold.</summary>
    /// <param name="Item">What.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Negation(Condition Item, Location At) : Condition(At);

    /// <summary>This condition and everything inside it.</summary>
    internal IEnumerable<Condition> Flat() => this switch
    {
        All all => all.Items.SelectMany(item => item.Flat()).Prepend(this),
        Any any => any.Items.SelectMany(item => item.Flat()).Prepend(this),
        Negation not => not.Item.Flat().Prepend(this),
        _ => [this],
    };

    /// <summary>What must hold for this condition to hold: conditions joined by <c>all</c>, not those under <c>any</c> or <c>not</c>.</summary>
    internal IEnumerable<Condition> Needed() => this is All all ? all.Items.SelectMany(item => item.Needed()) : [this];
}
