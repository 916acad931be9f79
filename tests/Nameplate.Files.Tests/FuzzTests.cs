using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nameplate.Files.Formulas;
using Nameplate.Files.Yaml;

namespace Nameplate.Files;

/// <summary>Whatever the bytes, loading reports and never throws. The targets can be run longer by raising the counts.</summary>
public sealed class FuzzTests
{
    private const string Good = Facts.Sample.Head +
        """
        parties: { openai: { name: "Open AI", quiet: true } }
        facts:
          amd.warrant.shares:
            unit: share
            drivers: { demand: 0.5 }
            claims:
              - { value: 160e6, low: 1e6, high: 2e9, for: 2026-Q1, known: 2025-10-06, nature: term, kind: filed, source: old }
              - { distribution: { kind: metalog, p10: 1, p50: 2, p90: 3 }, known: 2026, nature: actual, kind: stated, source: new }
          gate: { kind: date, rule: first, claims: [{ value: 2H2026, known: 2026, nature: plan, kind: filed, source: old }] }
        sites:
          campus: { pue: 1.3, phases: { p1: { capacity: { value: 1, unit: GW_it }, finish: gate, ramp: 3 month } } }
        conditions: { c: { kind: all, of: [{ kind: level, level: 1 GW_it }] } }
        formulas:
          my.series: { unit: USD/month, formula: "lag(revenue.openai * 20 %, 3, 0 [USD/month]) + sum(site.*.energised)" }
        scenarios: { crunch: { overrides: { gate: 2027-06, sites.campus.pue: 1.5 } } }

        """;

    private static readonly string[] Scraps =
        ["[", "]", "{", "}", ":", ": ", "- ", "\n", "\n  ", "\t", "'", "\"", "&a ", "*a", "!!x ", "|", ">", "#", "?", "~", "null", "---\n", "...\n", "%YAML 9.9\n", "\0", "\u0085", "\uFEFF", "é", "1e999", "-", "_", "𝄞", "\\x", "<<: ", "0x1F", "2026-13", "x.y", "0"];

    [Fact]
    public void Random_bytes_never_throw()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(Gen.ListOf(Gen.Choose(0, 255)).Resize(200)), bytes => Load([.. bytes.Select(b => (byte)b)])));

    [Fact]
    public void Mutated_programmes_never_throw()
    {
        var mutation = from at in Gen.Choose(0, Good.Length - 1) from length in Gen.Choose(0, 12) from scrap in Gen.Elements(Scraps) select (at, length, scrap);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(600), Prop.ForAll(Arb.From(Gen.NonEmptyListOf(mutation).Resize(4)), mutations =>
        {
            var text = Good;
            foreach (var (at, length, scrap) in mutations)
            {
                var start = Math.Min(at, text.Length);
                text = text[..start] + scrap + text[Math.Min(text.Length, start + length)..];
            }

            Load(Encoding.UTF8.GetBytes(text));
        }));
    }

    [Fact]
    public void Random_scraps_never_throw()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(600), Prop.ForAll(Arb.From(Gen.ListOf(Gen.Elements(Scraps)).Resize(40)), scraps => Load(Encoding.UTF8.GetBytes(string.Concat(scraps)))));

    [Fact]
    public void Random_formulas_never_throw()
    {
        string[] words = ["a", "site.*", "1", "2.5e-3", "20 %", "[USD]", "[", "]", "(", ")", ",", "+", "-", "*", "/", "^", "<", "==", "=", "and", "or", "not", "if(", "lag(", "min(", "date(", "2027-06", "month", "interpolate(", " ", "é", "\n"];
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Arb.From(Gen.ListOf(Gen.Elements(words)).Resize(30)), scraps =>
        {
            var diagnostics = new Diagnostics();
            var expression = FormulaParser.Parse(string.Concat(scraps), offset => new Location("f", 1, offset + 1), diagnostics);
            (expression is null).ShouldBe(diagnostics.HasErrors);
        }));
    }

    [Fact]
    public void The_programme_that_is_mutated_is_good() => Load(Encoding.UTF8.GetBytes(Good)).ShouldBe("");

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("a=b=c")]
    [InlineData("@=1")]
    public void Odd_overrides_never_throw(string text) => Facts.Override.Parse(text, new Diagnostics());

    private static string Load(byte[] bytes)
    {
        // Without a folder: what a file holds, not where it lies.
        var diagnostics = new Diagnostics();
        var nodes = 0;
        if (SourceText.Decode("programme.yaml", bytes, diagnostics) is not { } source || YamlReader.Read(source, FolderKind.Programme, diagnostics, FileLimits.Default, ref nodes) is not { } root) return diagnostics.ToText();
        var document = new Document("/nowhere", FolderKind.Programme, root, []);
        var files = ProgrammeFiles.Read(document, ProgrammeSandbox.Sections, diagnostics, FileLimits.Default);
        files?.Facts.Fingerprint().Length.ShouldBe(64);
        (files is null).ShouldBe(diagnostics.HasErrors);
        return diagnostics.ToText();
    }
}
