using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Nameplate.Architecture;

/// <summary>How public types look: closed, one to a file, documented, in the folder that their namespace names.</summary>
public sealed partial class TypeTests
{
    /// <summary>One JSON document, whose parts are read together.</summary>
    private const string Document = "src/Nameplate.Analysis/Runs/RunDocument.cs";

    [Fact]
    public void A_public_class_is_sealed_static_or_abstract() =>
        Violations(type => type.IsClass && !type.IsSealed && !type.IsAbstract).ShouldBeEmpty();

    [Fact]
    public void A_public_type_has_no_public_field_that_changes() =>
        Violations(type => !type.IsEnum && type.GetFields().Any(field => !field.IsInitOnly && !field.IsLiteral)).ShouldBeEmpty();

    [Fact]
    public void A_file_declares_one_public_type()
    {
        var crowded = from file in Repository.SourceFiles
                      where file != Document
                      let types = PublicType().Matches(Repository.Read(file)).Select(match => match.Groups["name"].Value).Distinct()
                      where types.Count() > 1
                      select $"{file}: {string.Join(", ", types)}";
        crowded.ShouldBeEmpty();
    }

    [Fact]
    public void A_namespace_is_the_folder_it_lies_in()
    {
        var strays = from file in Repository.SourceFiles
                     let match = Namespace().Match(Repository.Read(file))
                     where match.Success
                     let folder = Path.GetDirectoryName(file)!.Replace('\\', '/')["src/".Length..].Replace('/', '.')
                     where match.Groups["name"].Value != folder
                     select $"{file}: {match.Groups["name"].Value}";
        strays.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_fits_on_a_few_screens()
    {
        const int Lines = 400;
        var tooLong = from file in Repository.SourceFiles
                      let lines = Repository.Read(file).AsSpan().Count('\n')
                      where lines > Lines
                      select $"{file}: {lines} lines";
        tooLong.ShouldBeEmpty();
    }

    [Fact]
    public void No_project_turns_the_demand_for_documentation_off()
    {
        Repository.Read("Directory.Build.props").ShouldContain("<GenerateDocumentationFile>true</GenerateDocumentationFile>");
        Repository.Read("Directory.Build.props").ShouldContain("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        ShippedAssembly.All.Where(shipped => Repository.Read(shipped.ProjectFile).Contains("CS1591", StringComparison.Ordinal)).ShouldBeEmpty();
        Repository.SourceFiles.Where(file => Repository.Read(file).Contains("#pragma warning disable CS1591", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void A_summary_says_more_than_the_name()
    {
        var restated = from shipped in ShippedAssembly.All
                       from member in XDocument.Load(Path.ChangeExtension(shipped.Assembly.Location, ".xml")).Descendants("member")
                       where !member.Attribute("name")!.Value.StartsWith("F:", StringComparison.Ordinal) // the values of a list may be plain words
                       let name = member.Attribute("name")!.Value.Split('(')[0].Split('.')[^1]
                       let summary = member.Element("summary")?.Value.Trim()
                       where summary is not null && Letters(summary) == Letters(name)
                       select $"{shipped.Project}: {member.Attribute("name")!.Value}: \"{summary}\"";
        restated.ShouldBeEmpty();
    }

    private static IEnumerable<string> Violations(Func<Type, bool> isWrong) =>
        ShippedAssembly.All.SelectMany(shipped => shipped.PublicTypes).Where(isWrong).Select(type => type.FullName!);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|partial|readonly|unsafe|ref) )*(?:class|record struct|record|struct|interface|enum|delegate \S+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Namespace();
}
