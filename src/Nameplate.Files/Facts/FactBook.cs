using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Nameplate.Files.Facts;

/// <summary>All facts of a programme. Immutable: <see cref="AsOf"/> and <see cref="With"/> give new books.</summary>
public sealed class FactBook
{
    /// <summary>All facts in the order declared, anonymous ones last.</summary>
    public ImmutableArray<Fact> Facts => throw new NotImplementedException();

    /// <summary>All sources by id.</summary>
    public IReadOnlyDictionary<string, Source> Sources => throw new NotImplementedException();

    /// <summary>The book as it was on a day: claims that became known later are gone. Overrides stay.</summary>
    public FactBook AsOf(DateOnly day) => throw new NotImplementedException();

    /// <summary>The book with overrides in force; of two for the same fact and period the later one holds.</summary>
    /// <param name="overrides">A scenario's overrides, then those of <c>--set</c>.</param>
    /// <param name="diagnostics">Receives unknown facts and values that do not fit.</param>
    public FactBook With(IEnumerable<Override> overrides, Diagnostics diagnostics) => throw new NotImplementedException();

    /// <summary>The fact of a name with the claims known in this book, possibly none.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out Fact? fact) => throw new NotImplementedException();

    /// <summary>
    /// The claim that holds for a fact: among the claims without a period if there are any, else for the latest period.
    /// </summary>
    /// <returns>Null when the fact does not exist or nothing is known of it.</returns>
    public Resolution? Resolve(string name) => throw new NotImplementedException();

    /// <summary>The claim that holds for the fact of an input.</summary>
    public Resolution? Resolve(FactRef input) => Resolve(input.Name);

    /// <summary>The claim that holds on a day: for the shortest period that contains it, else the claims without a period.</summary>
    public Resolution? Resolve(string name, DateOnly day) => throw new NotImplementedException();

    /// <summary>The claim that holds for each period, in time order; claims without a period come last.</summary>
    public IReadOnlyList<Resolution> ResolveAll(string name) => throw new NotImplementedException();

    /// <summary>The observed history: the winners that are actuals, in time order.</summary>
    public IReadOnlyList<(Period For, Claim Winner)> History(string name) => throw new NotImplementedException();

    /// <summary>The winners for every period, in time order, whatever their nature; a claim without a period has <see cref="Period.Always"/>.</summary>
    public IReadOnlyList<(Period For, Claim Winner)> Schedule(string name) => throw new NotImplementedException();

    /// <summary>The first promise: the earliest known claim that is not an actual (an override counts); null when there is none.</summary>
    public Claim? FirstPlan(string name) => throw new NotImplementedException();

    /// <summary>The actual that holds for a date fact: when the thing was finished; null while it is not.</summary>
    public Claim? Finished(string name) => throw new NotImplementedException();

    /// <summary>
    /// SHA-256 of everything in this book that can decide a number: values, spreads, periods, vintages, kinds, rules, loadings and overrides,
    /// not titles, notes or places. What is not known in this book does not influence it.
    /// </summary>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public string Fingerprint() => throw new NotImplementedException();
}
