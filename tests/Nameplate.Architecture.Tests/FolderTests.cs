using System.Text.RegularExpressions;

namespace Nameplate.Architecture;

/// <summary>Files are named for the domain and hold nothing of the machine on which they were written.</summary>
public sealed partial class FolderTests
{
    private static readonly string[] Patterns =
        ["Services", "Helpers", "Utils", "Utilities", "Managers", "Interfaces", "Impl", "Implementations", "Common", "Misc", "Models", "Extensions"];

    /// <summary>Language models: the domain's own word.</summary>
    private const string LanguageModels = "src/Nameplate.Factory/Models/";

    private static readonly string[] TextFiles =
        [".cs", ".csproj", ".props", ".targets", ".slnx", ".json", ".yaml", ".yml", ".md", ".ts", ".mjs", ".css", ".html", ".sh", ".py", ".txt", ""];

    [Fact]
    public void Folders_are_named_for_the_domain_not_for_patterns() =>
        Repository.SourceFiles.Where(file => !file.StartsWith(LanguageModels, StringComparison.Ordinal)).SelectMany(file => file.Split('/')[2..^1]).Distinct().Intersect(Patterns, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();

    [Fact]
    public void Types_are_named_for_the_domain_not_for_patterns() =>
        Repository.SourceFiles.Select(file => Path.GetFileName(file).Split('.')[0])
            .Where(name => PatternName().IsMatch(name)).ShouldBeEmpty();

    [Fact]
    public void No_tracked_file_names_a_folder_of_somebodys_machine() =>
        Lines(MachinePath()).ShouldBeEmpty();

    [Fact]
    public void No_tracked_file_names_a_package_registry() =>
        Lines(Registry()).ShouldBeEmpty();

    [Fact]
    public void No_tracked_file_postpones_work() =>
        Lines(Postponed()).ShouldBeEmpty();

    private static IEnumerable<string> Lines(Regex wrong) =>
        from file in Repository.Files
        where TextFiles.Contains(Path.GetExtension(file)) && !file.StartsWith("tests/Nameplate.Architecture.Tests/", StringComparison.Ordinal)
        from line in Repository.Read(file).Split('\n').Select((text, index) => (text, number: index + 1))
        where wrong.IsMatch(line.text)
        select $"{file}:{line.number}: {line.text.Trim()}";

    [GeneratedRegex("(Helper|Helpers|Util|Utils|Manager|Service|Impl)$", RegexOptions.ExplicitCapture)]
    private static partial Regex PatternName();

    [GeneratedRegex(@"(?<![\w.$}])(/home/\w|/root/|/tmp/\w|/work/\w|/Users/\w|[A-Z]:\\\w)", RegexOptions.ExplicitCapture)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"registry\.npmjs\.org|api\.nuget\.org|pypi\.org/simple", RegexOptions.ExplicitCapture)]
    private static partial Regex Registry();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Postponed();
}
