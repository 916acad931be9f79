namespace Nameplate.Architecture;

/// <summary>A project refers only to the projects that ARCHITECTURE.md draws an arrow to.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Nameplate.Quantities"] = [],
        ["Nameplate.Engine"] = ["Nameplate.Quantities"],
        ["Nameplate.Files"] = ["Nameplate.Quantities"],
        ["Nameplate.Programme"] = ["Nameplate.Quantities", "Nameplate.Engine", "Nameplate.Files"],
        ["Nameplate.Factory"] = ["Nameplate.Quantities", "Nameplate.Engine", "Nameplate.Files"],
        ["Nameplate.Analysis"] = ["Nameplate.Quantities", "Nameplate.Engine", "Nameplate.Files", "Nameplate.Programme"],
        ["Nameplate.Reports"] = ["Nameplate.Quantities", "Nameplate.Engine", "Nameplate.Files", "Nameplate.Programme", "Nameplate.Factory", "Nameplate.Analysis"],
        ["Nameplate.Cli"] =
        [
            "Nameplate.Quantities", "Nameplate.Engine", "Nameplate.Files", "Nameplate.Programme", "Nameplate.Factory", "Nameplate.Analysis",
            "Nameplate.Reports",
        ],
    };

    public static TheoryData<string> Projects => [.. ShippedAssembly.All.Select(shipped => shipped.Project)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_file_refers_only_along_the_arrows(string project)
    {
        var shipped = Find(project);
        var references = Repository.Xml(shipped.ProjectFile).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        references.Except(Arrows[project]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_compiled_assembly_refers_only_along_the_arrows(string project)
    {
        var references = Find(project).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => name.StartsWith("Nameplate", StringComparison.OrdinalIgnoreCase));
        references.Except(Arrows[project]).ShouldBeEmpty();
    }

    [Fact]
    public void The_core_leans_on_no_package()
    {
        foreach (var project in new[] { "Nameplate.Quantities", "Nameplate.Engine" })
        {
            Repository.Xml(Find(project).ProjectFile).Descendants("PackageReference").ShouldBeEmpty(project);
        }
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var listed = Repository.Xml("Nameplate.slnx").Descendants("Project").Select(project => project.Attribute("Path")!.Value);
        Repository.ProjectFiles.Except(listed).ShouldBeEmpty();
    }

    [Fact]
    public void Every_shipped_project_has_tests()
    {
        var tests = Repository.ProjectFiles.Select(file => Path.GetFileNameWithoutExtension(file)!);
        ShippedAssembly.All.Select(shipped => shipped.Project + ".Tests").Except(tests).ShouldBeEmpty();
    }

    private static ShippedAssembly Find(string project) => ShippedAssembly.All.Single(shipped => shipped.Project == project);
}
