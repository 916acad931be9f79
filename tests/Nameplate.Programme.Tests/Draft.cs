using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Tests.Agreements;
using Nameplate.Quantities;

namespace Nameplate.Programme.Tests;

/// <summary>
/// A small programme as text, section by section, so that a test writes only what it is about. Month 0 is 2025-12 and history, the vintage its
/// last day: month m of 2026 has index m, and the as-of date is position 1.
/// </summary>
internal sealed class Draft
{
    private readonly ImmutableList<(string Section, string Text)> _sections;

    private Draft(ImmutableList<(string Section, string Text)> sections) => _sections = sections;

    /// <summary>One site of a gigawatt, on time, for one vendor who ships all that is asked; three years.</summary>
    public static Draft Small { get; } = new(
    [
        ("programme", "small"),
        ("title", "Small"),
        ("start", "2025-12"),
        ("end", "2028-12"),
        ("asOf", "2025-12-31"),
        ("buyer", "lab"),
        ("parties", "{ lab: { name: Lab }, chip: { name: Chip }, rival: { name: Rival }, cloud: { name: Cloud } }"),
        ("referenceClasses", "{ on-time: { title: On time, p50: 1, p90: 1 } }"),
        ("sites", OneSite("1000 MW_it")),
        ("vendors", Vendor("chip", "10 GW_it")),
        ("deployment", "{ policy: commitments, life: 600 month, stock: 0 month }"),
        ("compute", "{ training: 0 %, research: 0 %, utilisation: 50 %, availability: 100 %, learning: 0 %/year, load: 100 % }"),
        ("demand", "{ patience: 3 month, tolerance: 0 %, streams: {} }"),
        ("accounts", "{ cash: { lab: 100 USD bn }, reserve: 0 USD, life: 72 month }"),
    ]);

    /// <summary>The text of the file.</summary>
    public string Text => _sections is [("", var text)] ? text : string.Concat(_sections.Select(s => s.Text.Contains('\n') ? $"{s.Section}:\n{Indented(s.Text)}" : $"{s.Section}: {s.Text}\n"));

    /// <summary>A site called campus with one phase, one gate, on time by the end of a month, at once full.</summary>
    public static string OneSite(string capacity, string finish = "2026-06-30", string earmark = "open") =>
        $"{{ campus: {{ name: Campus, owner: cloud, operator: cloud, earmark: {earmark}, pue: 1.2, phases: {{ one: {{ capacity: {capacity}, gates: {{ power: {{ start: 2025-12-31, finish: {finish}, class: on-time }} }} }} }} }} }}";

    /// <summary>A vendor of one generation that is available and ships all that is asked.</summary>
    public static string Vendor(string id, string commitment, string more = "", string shipping = "100 GW_it/month", string generation = "") =>
        $"{{ {OneVendor(id, commitment, more, shipping, generation)} }}";

    /// <summary>As <see cref="Vendor"/>, to be joined with others.</summary>
    public static string OneVendor(string id, string commitment, string more = "", string shipping = "100 GW_it/month", string generation = "") =>
        $"{id}: {{ name: {id}, party: {(id == "rival" ? id : "chip")}, commitment: {commitment}{more}, "
        + $"generations: {{ one: {{ announced: 2024-12-31, available: 2025-06-30, shipping: {shipping}, power: 1 kW_it/accelerator, price: 30 USD bn/GW_it, throughput: 1000000 token/s/MW_it{generation} }} }} }}";

    /// <summary>A draft that is one text.</summary>
    public static Draft Of(string text) => new([("", text)]);

    /// <summary>The text of a section.</summary>
    public string this[string section] => _sections.First(s => s.Section == section).Text;

    /// <summary>The draft with a section in place of its own, or added.</summary>
    public Draft With(string section, string text)
    {
        int at = _sections.FindIndex(s => s.Section == section);
        return new Draft(at < 0 ? _sections.Add((section, text)) : _sections.SetItem(at, (section, text)));
    }

    /// <summary>The draft without a section.</summary>
    public Draft Without(string section) => new(_sections.RemoveAll(s => s.Section == section));

    /// <summary>The draft with a part of a section's text in place of another.</summary>
    public Draft Changed(string section, string old, string replacement)
    {
        string text = _sections.First(s => s.Section == section).Text;
        text.ShouldContain(old);
        return With(section, text.Replace(old, replacement));
    }

    /// <summary>Compiles; fails when the programme is wrong.</summary>
    public Built Build(MoneyPolicy money = MoneyPolicy.Honour, string? asOf = null, string? scenario = null)
    {
        Built built = Try(money, asOf, scenario, out CompiledProgramme? compiled);
        compiled.ShouldNotBeNull(built.Diagnostics.ToText());
        return built;
    }

    /// <summary>The codes of what is wrong with it.</summary>
    public IReadOnlyList<string> Mistakes()
    {
        Built built = Try(MoneyPolicy.Honour, null, null, out CompiledProgramme? compiled);
        compiled.ShouldBeNull();
        return [.. built.Diagnostics.Sorted.Where(d => d.Severity == Severity.Error).Select(d => d.Code)];
    }

    /// <summary>Where the mistakes are.</summary>
    public IReadOnlyList<Location> Places()
    {
        Built built = Try(MoneyPolicy.Honour, null, null, out CompiledProgramme? compiled);
        compiled.ShouldBeNull();
        return [.. built.Diagnostics.Sorted.Where(d => d.Severity == Severity.Error).Select(d => d.At)];
    }

    private Built Try(MoneyPolicy money, string? asOf, string? scenario, out CompiledProgramme? compiled)
    {
        var diagnostics = new Diagnostics();
        Programme programme = Workbench.Read(Text, diagnostics);
        DateOnly day = asOf is null ? programme.AsOf : PartialDate.LastDay(asOf).Value;
        compiled = Compiler.Compile(programme, new CompileOptions(day, scenario, ImmutableArray<Override>.Empty, new Measure.RealWorld(), money), diagnostics);
        return new Built(compiled!, diagnostics);
    }

    private static string Indented(string text) => string.Concat(text.TrimEnd('\n').Split('\n').Select(line => "  " + line + "\n"));
}
