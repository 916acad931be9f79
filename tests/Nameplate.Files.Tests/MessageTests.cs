using System.Reflection;
using System.Text;

namespace Nameplate.Files;

/// <summary>Every message as a person reads it, held in one file, so that a change of wording is seen.</summary>
public sealed class MessageTests
{
    /// <summary>Codes whose messages need a special folder, a huge text or a command line; <c>FolderTests</c>, <c>YamlTests</c>, <c>FormulaTests</c> and <c>OverrideTests</c> hold them.</summary>
    private static readonly HashSet<string> HeldElsewhere = ["NP1001", "NP1002", "NP1003", "NP1004", "NP1005", "NP1006", "NP1007", "NP1022", "NP1023", "NP1024", "NP1026", "NP1027", "NP1305", "NP1401", "NP1403"];

    private static readonly (string Title, string Yaml)[] Cases =
    [
        ("nothing required is there", "include: []"),
        ("unknown section", "stie: {}"),
        ("unknown key, near", "parties: { a: { nmae: A } }"),
        ("unknown key, far", "parties: { a: { name: A, xyzzy: 1 } }"),
        ("missing key", "parties:\n  a: { quiet: true }"),
        ("mapping expected", "parties: [a]"),
        ("text expected", "parties: { a: { name: [A] } }"),
        ("empty", "parties: { a: { name: } }"),
        ("list expected", "vintages: 2025"),
        ("id", "tags: [a b, ä, .x]"),
        ("key that is no id", "parties: { a.b: { name: A } }"),
        ("reference", "parties: { openai: { name: A } }\nbuyer: opnai"),
        ("reference in a key", "parties: { openai: { name: A } }\nsplits: { opnai: 0.5, world: 0.5 }"),
        ("integer", "sites: { s: { pue: 1.3, phases: { p: { capacity: 1 MW_it, count: 21 } } } }"),
        ("flag", "parties: { a: { name: A, quiet: yes } }"),
        ("date", "vintages: [2025-13, soon]"),
        ("date in a key", "jumps: { soon: 1.2 }"),
        ("month", "end: 2026-Q1"),
        ("choice", "policy: comitments"),
        ("literal quantity", "sites: { s: { pue: 1.3, phases: { p: { capacity: 1 MW_it, ramp: 3 MW_it } } } }"),
        ("megawatts of nothing", "sites: { s: { pue: 1.3, phases: { p: { capacity: 100 MW } } } }"),
        ("facility megawatts", "sites: { s: { pue: 1.3, phases: { p: { capacity: 100 MW_facility } } } }"),
        ("no unit", "sites: { s: { pue: 1.3, phases: { p: { capacity: 100 } } } }"),
        ("unknown unit", "sites: { s: { pue: 1.3, phases: { p: { capacity: 100 MW_ti } } } }"),
        ("unknown fact", "facts: { s.pue: { kind: quantity, claims: [{ value: 1, known: 2026, nature: term, kind: assumed, source: this-programme }] } }\nsites: { s: { pue: s.peu, phases: {} } }"),
        ("fact of another dimension", "facts: { s.pue: { unit: MW_it, claims: [{ value: 1, known: 2026, nature: term, kind: assumed, source: this-programme }] } }\nsites: { s: { pue: s.pue, phases: {} } }"),
        ("fact of another kind", "facts: { d: { kind: date, claims: [{ value: 2026, known: 2026, nature: plan, kind: assumed, source: this-programme }] } }\nsites: { s: { pue: d, phases: {} } }"),
        ("no date", "sites: { s: { pue: 1.3, phases: { p: { capacity: 1 MW_it, finish: 2026-13 } } } }"),
        ("no status", "sites: { s: { pue: 1.3, phases: { p: { capacity: 1 MW_it, status: bindng } } } }"),
        ("text that looks like a fact", "sites: { s: { pue: 1.3, phases: { p: { capacity: 1 MW_it, remark: amd.warrant } } } }"),
        ("input that is a list", "sites: { s: { pue: [1.3], phases: {} } }"),
        ("unit of an inline claim", "sites: { s: { pue: { value: 1, unit: MW_it }, phases: {} } }"),
        ("inline claim without a value", "sites: { s: { pue: { note: none }, phases: {} } }"),
        ("variant without its word", "conditions: { c: { level: 1 MW_it } }"),
        ("variant with a wrong word", "conditions: { c: { kind: levle, level: 1 MW_it } }"),
        ("inside a shape that contains itself", "conditions: { c: { kind: all, of: [{ kind: level, level: 1 MW_it }, { kind: all, of: [{ kind: level }] }] } }"),
        ("fact without kind", "facts: { x: { claims: [] } }"),
        ("kind against unit", "facts: { x: { kind: date, unit: MW_it, claims: [{ value: 2026, known: 2026, nature: plan, kind: filed, source: s }] } }"),
        ("unit", "facts: { x: { unit: MW_ti, claims: [] } }"),
        ("no claims", "facts: { x: { unit: MW_it, claims: [] } }"),
        ("claim with a wrong status", "facts: { x: { kind: status, claims: [{ value: bindng, known: 2026, nature: term, kind: filed, source: s }] } }"),
        ("reserved name", Fact("value: 1, known: 2026, nature: term, kind: filed, source: s").Replace("x:", "binding:", StringComparison.Ordinal)),
        ("fact with the name of a literal", Fact("value: 1, known: 2026, nature: term, kind: filed, source: s").Replace("x:", "sites.s.pue:", StringComparison.Ordinal) + "\nsites: { s: { pue: 1.3, phases: {} } }"),
        ("claim without value", Fact("known: 2026, nature: term, kind: filed, source: s")),
        ("claim without anything else", Fact("value: 1")),
        ("claim value that is a word", Fact("value: many, known: 2026, nature: term, kind: filed, source: s")),
        ("claim value of another dimension", Fact("value: 1 MW_facility, known: 2026, nature: term, kind: filed, source: s")),
        ("unknown source", Fact("value: 1, known: 2026, nature: term, kind: filed, source: se")),
        ("unknown nature and kind", Fact("value: 1, known: 2026, nature: plans, kind: field, source: s")),
        ("known before its source", Fact("value: 1, known: 2025-10-05, nature: term, kind: filed, source: s")),
        ("actual for a later period", Fact("value: 1, for: 2026-11, known: 2026-09-24, nature: actual, kind: filed, source: s")),
        ("actual date later than known", "facts: { x: { kind: date, claims: [{ value: 2027, known: 2026-09-24, nature: actual, kind: filed, source: s }] } }"),
        ("range out of order", Fact("value: 1, low: 3, high: 2, known: 2026, nature: term, kind: filed, source: s")),
        ("value outside its range", Fact("value: 5, low: 1, high: 2, known: 2026, nature: term, kind: filed, source: s")),
        ("half a range", Fact("value: 1, low: 3, known: 2026, nature: term, kind: filed, source: s")),
        ("range and distribution", Fact("low: 3, high: 4, distribution: { kind: uniform, low: 1, high: 2 }, known: 2026, nature: term, kind: filed, source: s")),
        ("range of words", "facts: { x: { kind: status, claims: [{ value: binding, low: 1, high: 2, known: 2026, nature: term, kind: filed, source: s }] } }"),
        ("unknown distribution", Spread("{ kind: gamma }")),
        ("distribution without a number", Spread("{ kind: uniform, low: 1 }")),
        ("triangle out of order", Spread("{ kind: triangular, low: 1, mode: 5, high: 3 }")),
        ("normal without spread", Spread("{ kind: normal, mean: 1, deviation: 0 }")),
        ("lognormal below zero", Spread("{ kind: lognormal, p10: -1, p90: 3 }")),
        ("metalog that is too lopsided", Spread("{ kind: metalog, p10: 1, p50: 1.1, p90: 3 }")),
        ("discrete that does not sum to 1", Spread("{ kind: discrete, outcomes: [{ value: 1, probability: 0.5 }, { value: 2, probability: 0.4 }] }")),
        ("discrete with a strange probability", Spread("{ kind: discrete, outcomes: [{ value: 1, probability: 1.5 }] }")),
        ("empirical file outside", Spread("{ kind: empirical, file: ../../etc/passwd, column: a }")),
        ("empirical file missing", Spread("{ kind: empirical, file: none.csv, column: a }")),
        ("empirical column", Spread("{ kind: empirical, file: data.csv, column: pwer }")),
        ("empirical value", Spread("{ kind: empirical, file: data.csv, column: name }")),
        ("reference class", "referenceClasses: { us-power: { p50: 1.3 } }\n" + Spread("{ kind: reference-class, class: us-pwer }")),
        ("reference class without a value", "referenceClasses: { us-power: { p50: 1.3 } }\n" + Spread("{ kind: reference-class, class: us-power }")),
        ("driver", "facts: { x: { unit: MW_it, drivers: { demnd: 0.5 }, claims: [{ value: 1, known: 2026, nature: term, kind: filed, source: s }] } }"),
        ("loading", "facts: { x: { unit: MW_it, drivers: { demand: 1.5 }, claims: [{ value: 1, known: 2026, nature: term, kind: filed, source: s }] } }"),
        ("formula", "formulas:\n  a: { unit: USD, formula: 1 + }\n  b: { unit: USD, formula: 'mx(1, 2)' }\n  c: { unit: USD, formula: \"lag(x)\" }\n  d:\n    unit: USD\n    formula: |\n      1 +\n        2 ^ x\n"),
        ("scenario", "scenarios:\n  s:\n    overrides:\n      no.such: 1\n      also: { valeu: 1 }\n"),
        ("scenario that does not fit", Fact("value: 1, known: 2026, nature: term, kind: filed, source: s") + "\nscenarios: { s: { overrides: { x: 3 MW_facility } } }"),
        ("scenario with another unit", Fact("value: 1, known: 2026, nature: term, kind: filed, source: s") + "\nscenarios: { s: { overrides: { x: { value: 3, unit: USD } } } }"),
        ("include outside", "include: [../x.yaml]"),
        ("include of nothing", "include: [x/*.yaml]"),
        ("include form", "include: x.yaml"),
        ("yaml: anchor", "tags: &a [b]"),
        ("yaml: tag", "tags: !x [b]"),
        ("yaml: two documents", "tags: [b]\n---\ntags: [c]"),
        ("yaml: key twice", "tags: [b]\ntags: [c]"),
        ("yaml: syntax", "tags: b: c"),
        ("yaml: strange key", "? [a]\n: b"),
        ("yaml: root", "!"),
        ("yaml: tab", "parties:\n\ta: { name: A }"),
    ];

    [Fact]
    public void Messages_are_as_stored_and_cover_every_code()
    {
        var text = new StringBuilder();
        foreach (var (title, yaml) in Cases)
        {
            text.Append("=== ").Append(title).Append('\n').Append(yaml).Append("\n---\n");
            text.Append(Messages(title, yaml)).Append('\n');
        }

        var all = text.ToString();
        Snapshot.Match(all, "tests/Nameplate.Files.Tests/Snapshots/messages.txt");
        var codes = typeof(Codes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetValue(null)!).ToList();
        codes.ShouldBeUnique();
        codes.Where(c => !HeldElsewhere.Contains(c) && !all.Contains(c, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Everything_wrong_is_reported_at_once_in_the_order_of_the_files()
    {
        using var sandbox = new ProgrammeSandbox()
            .With("programme.yaml", "programme: p\nstart: 2025-10\ninclude: [b.yaml]\nend: soon\nvintages: [now]\n")
            .With("b.yaml", "policy: none\nparties: { a: { nmae: A } }\n");
        var places = sandbox.Load().Text.Split('\n').Where(l => l.Contains(": error ", StringComparison.Ordinal)).Select(l => l.Split(": error")[0]);
        places.ShouldBe(["b.yaml:1:9", "b.yaml:2:15", "b.yaml:2:17", "programme.yaml:4:6", "programme.yaml:5:12"]);
    }

    private static string Messages(string title, string yaml)
    {
        var head = title == "nothing required is there" ? "" : "programme: p\nstart: 2025-10\nsources: { s: { publisher: P, title: T, date: 2025-10-06 } }\ndrivers: { demand: { title: D } }\n";
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", title == "yaml: root" ? "[a, b]" : head + yaml + "\n").With("data.csv", "name,power\na,1\n");
        var (files, text) = sandbox.Load();
        files.ShouldBeNull($"{title} is an error");
        return text;
    }

    private static string Fact(string claim) => $"facts: {{ x: {{ unit: MW_it, claims: [{{ {claim} }}] }} }}";

    private static string Spread(string distribution) => Fact($"distribution: {distribution}, known: 2026, nature: forecast, kind: estimated, source: s");
}
