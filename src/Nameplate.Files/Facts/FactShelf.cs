using System.Diagnostics.CodeAnalysis;
using Nameplate.Quantities;

namespace Nameplate.Files.Facts;

/// <summary>Facts while a programme is being read: the declared ones first, then the anonymous ones that literals in sections become.</summary>
internal sealed class FactShelf(ClaimSetting setting)
{
    private readonly List<Fact> _facts = [];
    private readonly Dictionary<string, Fact> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    public bool TryGet(string name, [NotNullWhen(true)] out Fact? fact) => _byName.TryGetValue(name, out fact) && !fact.Anonymous;

    public void Add(Fact fact)
    {
        if (_byName.TryAdd(fact.Name, fact)) _facts.Add(fact);
    }

    /// <summary>Remembers a fact that could not be read, so that its uses are not reported as well.</summary>
    public void AddBroken(string name) => _broken.Add(name);

    /// <summary>Makes a literal of a section an anonymous fact.</summary>
    public void AddLiteral(ScalarNode node, FactKind kind, Dimension[] dimensions, Diagnostics diagnostics)
    {
        if (_broken.Contains(node.Text)) return;
        if (IsMisspeltName(node, kind))
        {
            var candidates = _facts.Where(f => Fits(f, kind, dimensions)).Select(f => f.Name).Concat(kind == FactKind.Status ? StatusWords.All : []);
            diagnostics.Error(
                Codes.UnknownFact,
                node.At,
                $"no fact is called {Words.Quote(node.Text)}; {node.Called} expected the name of a fact or {FactWords.Expected(kind, dimensions)}",
                Words.DidYouMean(node.Text, candidates) ?? Words.DidYouMean(node.Text, _byName.Keys)
                ?? (kind == FactKind.Text ? $"a text with dots stands in quotation marks: \"{node.Text}\"" : null));
            return;
        }

        var written = kind == FactKind.Quantity && Quantity.Parse(node.Text) is { Success: true } parsed ? ValueReader.UnitOf(node.Text, parsed.Value.Dimension) : null;
        if (new ValueReader(kind, null, dimensions, diagnostics).Read(node) is not { } value) return;
        AddAnonymous(Anonymous(node, kind, written, new Claim
        {
            Value = value,
            Known = setting.Start,
            Nature = NatureOf(kind),
            Kind = ClaimKind.Assumed,
            SourceId = Source.ThisProgramme,
            At = node.At,
        }), diagnostics);
    }

    /// <summary>Makes a mapping with the keys of a claim an anonymous fact.</summary>
    public void AddInline(MapNode map, FactKind kind, Dimension[] dimensions, Diagnostics diagnostics)
    {
        if (!TryReadUnit(map, kind, dimensions, diagnostics, out var unit)) return;
        var values = new ValueReader(kind, unit, unit is null ? dimensions : [unit.Dimension], diagnostics);
        var defaults = new ClaimDefaults(NatureOf(kind), ClaimKind.Assumed, setting.Start, Source.ThisProgramme);
        if (new ClaimReader(values, setting, diagnostics).Read(map, defaults) is not { } claim) return;
        var printed = kind != FactKind.Quantity ? null : unit ?? (claim.Value is { } value ? ValueReader.BaseUnit(value.Quantity.Dimension) : ValueReader.BaseUnit(dimensions[0]));
        var fact = Anonymous(map, kind, printed, claim) with
        {
            Title = (map["title"] as ScalarNode)?.Text,
            Loads = FactReader.ReadLoads(map, setting, diagnostics),
        };
        AddAnonymous(fact, diagnostics);
    }

    public FactBook ToBook() => new([.. _facts], setting);

    /// <summary>What a claim about a kind of fact is when nobody says: a date is planned, everything else is a term.</summary>
    public static Nature NatureOf(FactKind kind) => kind == FactKind.Date ? Nature.Plan : Nature.Term;

    private void AddAnonymous(Fact fact, Diagnostics diagnostics)
    {
        if (_byName.TryGetValue(fact.Name, out var other))
            diagnostics.Error(Codes.PathIsFact, fact.At, $"this literal is known as '{fact.Name}', and so is the fact at {other.At}", "give that fact another name");
        else Add(fact);
    }

    private static Fact Anonymous(Node node, FactKind kind, Unit? unit, Claim claim)
        => new() { Name = node.Path, Kind = kind, Unit = unit, Claims = [claim], Anonymous = true, At = node.At };

    private static bool Fits(Fact fact, FactKind kind, Dimension[] dimensions)
        => fact.Kind == kind && (kind != FactKind.Quantity || dimensions.Contains(fact.Dimension));

    private static bool IsMisspeltName(ScalarNode node, FactKind kind) => kind switch
    {
        FactKind.Quantity => Names.IsDotted(node.Text) && !Names.LooksLikeNumber(node.Text),
        FactKind.Date => Names.IsDotted(node.Text) && !Names.LooksLikeNumber(node.Text) && !PartialDate.Period(node.Text).Success,
        FactKind.Status => !StatusWords.TryParse(node.Text, out _),
        // A text may be any words; unquoted words with dots between and no spaces are meant as a name.
        _ => !node.Quoted && node.Text.Contains('.', StringComparison.Ordinal) && Names.IsDotted(node.Text) && !Names.LooksLikeNumber(node.Text),
    };

    private static bool TryReadUnit(MapNode map, FactKind kind, Dimension[] dimensions, Diagnostics diagnostics, out Unit? unit)
    {
        unit = null;
        if (!map.TryGetEntry("unit", out var entry)) return true;
        if (kind != FactKind.Quantity)
        {
            diagnostics.Error(Codes.KindAgainstUnit, entry.At, $"a {FactWords.Of(kind)} has no unit", "delete 'unit'");
            return false;
        }

        if (entry.Value is not ScalarNode { IsEmpty: false } text || Unit.Parse(text.Text) is not { Success: true } parsed) return false;
        unit = parsed.Value;
        if (dimensions.Contains(unit.Dimension)) return true;
        diagnostics.Error(Codes.WrongDimension, text.At, $"the unit '{text.Text}' is in {unit.Dimension}; {map.Called} expected {FactWords.Expected(kind, dimensions)}");
        return false;
    }
}
