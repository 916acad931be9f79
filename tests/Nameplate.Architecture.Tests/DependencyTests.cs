using System.Text.Json;

namespace Nameplate.Architecture;

/// <summary>Every dependency is pinned, locked, and named with its licence.</summary>
public sealed class DependencyTests
{
    private static Dictionary<string, string> Central { get; } = Repository.Xml("Directory.Packages.props").Descendants("PackageVersion")
        .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);

    [Fact]
    public void Versions_are_exact() =>
        Central.Where(package => !Version.TryParse(package.Value.Split('-')[0], out _)).ShouldBeEmpty();

    [Fact]
    public void Every_package_is_listed_with_its_licence_and_reason()
    {
        var rows = Repository.Read("docs/dependencies.md").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])
            .ToDictionary(cells => cells[0].Trim('`'));
        foreach (var (name, version) in Central)
        {
            rows.ShouldContainKey(name, $"{name} has no line in docs/dependencies.md");
            rows[name].ShouldSatisfyAllConditions(
                cells => cells[1].ShouldBe(version, name),
                cells => cells[2].ShouldNotBeNullOrWhiteSpace(name),
                cells => cells[3].ShouldNotBeNullOrWhiteSpace(name));
        }
    }

    [Fact]
    public void Every_package_is_used_by_a_project()
    {
        var used = Repository.Files.Where(file => Path.GetExtension(file) is ".csproj" or ".props" or ".targets")
            .SelectMany(file => Repository.Xml(file).Descendants("PackageReference")).Select(package => package.Attribute("Include")!.Value);
        Central.Keys.Except(used).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_commits_a_lock_that_agrees_with_the_central_versions()
    {
        foreach (var project in Repository.ProjectFiles)
        {
            var file = Path.GetDirectoryName(project) + "/packages.lock.json";
            Repository.Files.ShouldContain(file);
            using var text = JsonDocument.Parse(Repository.Read(file));
            foreach (var framework in text.RootElement.GetProperty("dependencies").EnumerateObject())
            {
                foreach (var package in framework.Value.EnumerateObject().Where(package => Central.ContainsKey(package.Name)))
                {
                    package.Value.GetProperty("resolved").GetString().ShouldBe(Central[package.Name], $"{package.Name} in {file}");
                }
            }
        }
    }

    [Fact]
    public void The_page_assets_are_locked_without_addresses()
    {
        foreach (var file in Repository.Files.Where(file => Path.GetFileName(file) == "package.json"))
        {
            var lockFile = Path.GetDirectoryName(file) + "/package-lock.json";
            Repository.Files.ShouldContain(lockFile);
            Repository.Read(lockFile).ShouldNotContain("\"resolved\": \"http");
        }
    }
}
