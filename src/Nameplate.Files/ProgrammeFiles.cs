using System.Collections.Immutable;
using Nameplate.Files.Facts;
using Nameplate.Files.Formulas;
using Nameplate.Files.Shapes;
using Nameplate.Files.Yaml;

namespace Nameplate.Files;

/// <summary>The files of a programme or of a factory, checked: what the domain's readers start from.</summary>
public sealed class ProgrammeFiles
{
    internal ProgrammeFiles(Document document, FactBook facts, ImmutableArray<Scenario> scenarios, ImmutableArray<Formula> formulas, ImmutableArray<string> drivers)
    {
        Document = document;
        Facts = facts;
        Scenarios = scenarios;
        Formulas = formulas;
        Drivers = drivers;
    }

    /// <summary>The merged YAML with the list of files.</summary>
    public Document Document { get; }

    /// <summary>All sections of all files.</summary>
    public MapNode Root => Document.Root;

    /// <summary>Every fact, the anonymous ones of the sections included, with all claims of all vintages.</summary>
    public FactBook Facts { get; }

    /// <summary>The scenarios in the order written.</summary>
    public ImmutableArray<Scenario> Scenarios { get; }

    /// <summary>The users' own series in the order written.</summary>
    public ImmutableArray<Formula> Formulas { get; }

    /// <summary>The names of the shared drivers in the order written.</summary>
    public ImmutableArray<string> Drivers { get; }

    /// <summary>
    /// Reads a programme folder and checks all of it: sources, facts and formulas, the domain's sections, then scenarios.
    /// </summary>
    /// <param name="folder">The programme folder.</param>
    /// <param name="sections">The domain's sections. A section with the name of a built-in one takes its place.</param>
    /// <param name="diagnostics">Receives every problem.</param>
    /// <param name="limits">Bounds; <see cref="FileLimits.Default"/> when null.</param>
    /// <returns>The checked files, or null when there was any error.</returns>
    public static ProgrammeFiles? Load(string folder, IReadOnlyList<Section> sections, Diagnostics diagnostics, FileLimits? limits = null)
        => Load(folder, FolderKind.Programme, sections, diagnostics, limits);

    /// <summary>Reads a folder of any kind and checks all of it, as for a programme.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="kind">What it describes.</param>
    /// <param name="sections">The domain's sections. A section with the name of a built-in one takes its place.</param>
    /// <param name="diagnostics">Receives every problem.</param>
    /// <param name="limits">Bounds; <see cref="FileLimits.Default"/> when null.</param>
    /// <param name="typed">Values to be read as if they stood where their dotted paths lead, in the place of what stands there.</param>
    /// <returns>The checked files, or null when there was any error.</returns>
    public static ProgrammeFiles? Load(string folder, FolderKind kind, IReadOnlyList<Section> sections, Diagnostics diagnostics, FileLimits? limits = null, IReadOnlyList<Override>? typed = null)
    {
        ArgumentNullException.ThrowIfNull(sections);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return ProgrammeFolder.Load(folder, kind, diagnostics, limits) is { } document ? Read(document.With(Placing.Place(document.Root, typed ?? [])), sections, diagnostics, limits ?? FileLimits.Default) : null;
    }

    internal static ProgrammeFiles? Read(Document document, IReadOnlyList<Section> sections, Diagnostics diagnostics, FileLimits limits)
    {
        var root = document.Root;
        var drivers = Ids(root, BuiltInSections.Drivers).Where(id => id != FactShapes.Correlations).ToImmutableArray();
        var setting = new ClaimSetting(SourceReader.Read(root, diagnostics), Start(root), drivers, [.. Ids(root, FactShapes.Classes)], new DataFiles(document, limits));

        // Facts come first: the inputs of every section are checked against them.
        var shelf = new FactShelf(setting);
        foreach (var entry in (root["facts"] as MapNode)?.Entries ?? [])
        {
            if (new FactReader(setting, diagnostics).Read(entry) is { } fact) shelf.Add(fact);
            else shelf.AddBroken(entry.Key);
        }

        BuiltInSections.Whole(document.Kind, sections).Check(root, new ShapeContext(root, shelf, diagnostics));
        var facts = shelf.ToBook();
        var scenarios = ScenarioReader.Read(root, facts, diagnostics);
        return diagnostics.HasErrors ? null : new ProgrammeFiles(document, facts, scenarios, FormulaReader.Read(root), drivers);
    }

    private static IEnumerable<string> Ids(MapNode root, string section) => (root[section] as MapNode)?.Entries.Select(e => e.Key) ?? [];

    private static DateOnly Start(MapNode root)
        => root["start"] is ScalarNode text && Quantities.Month.Parse(text.Text) is { Success: true } parsed ? parsed.Value.FirstDay : DateOnly.MinValue;
}
