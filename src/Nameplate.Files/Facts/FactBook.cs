using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Nameplate.Files.Facts;

/// <summary>All facts of a programme. Immutable: <see cref="AsOf"/> and <see cref="With"/> give new books.</summary>
public sealed class FactBook
{
    private readonly ClaimSetting _setting;
    private readonly Dictionary<string, Fact> _byName;

    internal FactBook(ImmutableArray<Fact> facts, ClaimSetting setting)
    {
        Facts = facts;
        _setting = setting;
        _byName = facts.ToDictionary(f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>All facts in the order declared, anonymous ones last.</summary>
    public ImmutableArray<Fact> Facts { get; }

    /// <summary>All sources by id.</summary>
    public IReadOnlyDictionary<string, Source> Sources => _setting.Sources;

    /// <summary>The book as it was on a day: claims that became known later are gone. Overrides stay.</summary>
    public FactBook AsOf(DateOnly day)
        => new([.. Facts.Select(f => f with { Claims = f.Claims.RemoveAll(c => c.Known > day) })], _setting);

    /// <summary>The book with overrides in force; of two for the same fact and period the later one holds.</summary>
    /// <param name="overrides">A scenario's overrides, then those of <c>--set</c>.</param>
    /// <param name="diagnostics">Receives unknown facts and values that do not fit; such overrides are left out.</param>
    public FactBook With(IEnumerable<Override> overrides, Diagnostics diagnostics)
    {
        ArgumentNullException.ThrowIfNull(overrides);
        var facts = new Dictionary<string, Fact>(_byName, StringComparer.Ordinal);
        foreach (var change in overrides)
        {
            if (facts.TryGetValue(change.FactName, out var fact)) facts[change.FactName] = OverrideReader.Apply(fact, change, _setting, diagnostics);
            else OverrideReader.ReportUnknown(change, facts.Keys, diagnostics);
        }

        return new FactBook([.. Facts.Select(f => facts[f.Name])], _setting);
    }

    /// <summary>The fact of a name with the claims known in this book, possibly none.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out Fact? fact) => _byName.TryGetValue(name, out fact);

    /// <summary>
    /// The claim that holds for a fact: among the claims without a period if there are any, else for the latest period.
    /// </summary>
    /// <returns>Null when the fact does not exist or nothing is known of it.</returns>
    public Resolution? Resolve(string name)
    {
        // Claims without a period sort last, so both cases are the last group.
        var all = ResolveAll(name);
        return all.Count > 0 ? all[^1] : null;
    }

    /// <summary>The claim that holds for the fact of an input.</summary>
    /// <returns>Null when nothing is known of it in this book.</returns>
    public Resolution? Resolve(FactRef input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Resolve(input.Name);
    }

    /// <summary>The claim that holds on a day: for the shortest period that contains it, else among the claims without a period.</summary>
    /// <returns>Null when no claim is for that day.</returns>
    public Resolution? Resolve(string name, DateOnly day)
        => ResolveAll(name).Where(r => r.For.Contains(day)).MinBy(r => r.For.Last.DayNumber - r.For.First.DayNumber);

    /// <summary>The claim that holds for each period, in time order; claims without a period come last.</summary>
    public IReadOnlyList<Resolution> ResolveAll(string name) => _byName.TryGetValue(name, out var fact) ? Resolving.All(fact) : [];

    /// <summary>The observed history: the winners that are actuals, in time order.</summary>
    public IReadOnlyList<(Period For, Claim Winner)> History(string name)
        => [.. ResolveAll(name).Where(r => r.Winner.Nature == Nature.Actual).Select(r => (r.For, r.Winner))];

    /// <summary>The winners for every period, in time order, whatever their nature; a claim without a period has <see cref="Period.Always"/>.</summary>
    public IReadOnlyList<(Period For, Claim Winner)> Schedule(string name) => [.. ResolveAll(name).Select(r => (r.For, r.Winner))];

    /// <summary>The first promise: the earliest known claim that is not an actual, or the override in its place; null when there is none.</summary>
    public Claim? FirstPlan(string name)
    {
        if (!_byName.TryGetValue(name, out var fact)) return null;
        var plans = Resolving.InForce(fact).Where(c => c.Nature != Nature.Actual);
        return Ranking.Order(plans, ResolutionRule.First).FirstOrDefault();
    }

    /// <summary>The actual that holds for a date fact: when the thing was finished; null while it is not.</summary>
    public Claim? Finished(string name)
    {
        if (!_byName.TryGetValue(name, out var fact)) return null;
        var actuals = Resolving.InForce(fact).Where(c => c.Nature == Nature.Actual);
        return Ranking.Order(actuals, ResolutionRule.Standard).FirstOrDefault();
    }

    /// <summary>
    /// SHA-256 of everything in this book that can decide a number: values, spreads, periods, vintages, kinds, sources, rules, loadings and
    /// overrides, not titles, notes or places. What is not known in this book does not influence it.
    /// </summary>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public string Fingerprint() => FactFingerprint.Of(this);
}
