using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Factory.Description;

/// <summary>Reads a factory's folder. The shapes that check the files also write the schema for editors.</summary>
public static class FactoryReader
{
    private const double LongestSeconds = 3.2e8;
    private const long SecondsPerDay = 86_400;

    private static readonly string[] Levels = ["iteration", "fluid"];

    /// <summary>Every section that a factory may have, with its shape.</summary>
    public static IReadOnlyList<Section> Sections { get; } =
    [
        new("title", Shape.Text("Its title, for people."), Required: true),
        new("duration", Shape.Input("How long a run lasts.", Dimensions.Time)),
        new("level", Shape.Input("How closely services are simulated: iteration (every step of every engine) or fluid (rates and queueing formulas).", FactKind.Text)),
        new("begins", Shape.Input("The day on which a run begins, at midnight UTC: decides weather, price and carbon.", FactKind.Date)),
        SiteSection.Section,
        PoolSection.Section,
        PoolSection.Accelerators,
        ModelSection.Section,
        CoefficientSection.Section,
        WorkloadSection.Section,
        ServiceSection.Section,
        JobSection.Section,
        SiteSection.Incidents,
        QueueSection.Section,
    ];

    /// <summary>Reads the factory in a folder; null when anything is wrong, and then <paramref name="diagnostics"/> says everything that is.</summary>
    /// <param name="folder">The folder that holds <c>factory.yaml</c>.</param>
    /// <param name="scenario">A scenario of the factory; null for none.</param>
    /// <param name="overrides">What was typed after <c>--set</c>.</param>
    /// <param name="diagnostics">Receives every problem.</param>
    public static FactoryDesign? Read(string folder, string? scenario, IEnumerable<string> overrides, Diagnostics diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        Override[] typed = [.. overrides.Select(o => Override.Parse(o, diagnostics)).OfType<Override>()];
        if (ProgrammeFiles.Load(folder, FolderKind.Factory, Sections, diagnostics, typed: typed) is not { } files)
        {
            return null;
        }

        // What was typed stands in the tree already; as an override it also shows that it was typed. Words that are no facts are in the tree alone.
        var facts = files.Facts.With([.. ScenarioOverrides(files, scenario, diagnostics), .. typed.Where(o => files.Facts.TryGet(o.FactName, out _) || !Leads(files.Root, o.FactName))], diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var design = new FactoryAssembly(files, facts, diagnostics).Assemble();
        return diagnostics.HasErrors ? null : design;
    }

    internal static Fidelity Level(MapNode root, InputReader inputs)
        => (Fidelity)Array.IndexOf(Levels, inputs.Word(root, "level", Levels[0], "every step of every engine", Levels));

    internal static long Duration(MapNode root, InputReader inputs)
    {
        double seconds = inputs.NumberOr(root, "duration", "s", 1e-3, LongestSeconds, 3600, "an hour");
        return (long)Math.Round(seconds * 1e9, MidpointRounding.ToEven);
    }

    internal static long Begins(MapNode root, FactBook facts, InputReader inputs)
    {
        if (root.OptionalInput("begins", facts) is { } input && facts.Resolve(input)?.Winner.Value is { } value)
        {
            return (value.Date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * SecondsPerDay;
        }

        inputs.Assume(root, "begins", "2024-07-01", "a summer's day within the public weather and price series");
        return (new DateOnly(2024, 7, 1).DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * SecondsPerDay;
    }

    internal static string Fingerprint(FactBook facts, MapNode root, IEnumerable<SourceFile> data)
    {
        var text = new StringBuilder("nameplate factory 1\n").Append(facts.Fingerprint()).Append('\n');
        foreach (var section in root.Entries.Where(e => e.Key is not ("title" or "facts" or "sources" or "scenarios" or "include")).OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            Append(text, section.Value, section.Key);
        }

        foreach (var file in data)
        {
            text.Append(file.Sha256).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static bool Leads(MapNode root, string path)
    {
        Node? node = root;
        foreach (string key in path.Split('.'))
        {
            node = (node as MapNode)?[key];
        }

        return node is ScalarNode;
    }

    private static ImmutableArray<Override> ScenarioOverrides(ProgrammeFiles files, string? scenario, Diagnostics diagnostics)
    {
        if (scenario is null)
        {
            return [];
        }

        if (files.Scenarios.FirstOrDefault(s => s.Id == scenario) is { } found)
        {
            return found.Overrides;
        }

        string[] known = [.. files.Scenarios.Select(s => s.Id)];
        diagnostics.Error(FactoryCodes.Unknown, new Location("--scenario", 0, 0), $"no scenario is called '{scenario}'; there are {(known.Length == 0 ? "none" : string.Join(", ", known))}", Spelling.Nearest(scenario, known) is { } near ? $"did you mean '{near}'?" : null);
        return [];
    }

    private static void Append(StringBuilder text, Node node, string path)
    {
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map.Entries)
                {
                    Append(text.Append(path).Append(':').Append(entry.Key).Append('\n'), entry.Value, path);
                }

                break;
            case ListNode list:
                foreach (var item in list.Items)
                {
                    Append(text.Append(path).Append("-\n"), item, path);
                }

                break;
            case ScalarNode scalar:
                text.Append(scalar.Text).Append('\n');
                break;
        }
    }
}
