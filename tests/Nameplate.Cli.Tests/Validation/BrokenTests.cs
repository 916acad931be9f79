namespace Nameplate.Cli.Validation;

/// <summary>Each broken programme is told what is wrong with it, word by word.</summary>
public sealed class BrokenTests
{
    private const string Folder = "tests/Nameplate.Cli.Tests/broken";

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateDirectories(Path.Combine(Snapshot.RepositoryRoot, Folder)).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_message_is_exact(string broken)
    {
        string path = Path.Combine(Snapshot.RepositoryRoot, Folder, broken);
        Answer answer = Command.Run("run", path, "--worlds", "64");
        answer.Code.ShouldBe(ExitCode.Wrong);
        answer.Out.ShouldBeEmpty();
        Snapshot.Match(answer.Error.Replace(path, broken, StringComparison.Ordinal), $"{Folder}/{broken}/expected.txt");
    }

    [Fact]
    public void There_are_at_least_twenty() => Cases.Count.ShouldBeGreaterThanOrEqualTo(20);

    [Fact]
    public void Validate_says_the_same_as_run()
    {
        string path = Path.Combine(Snapshot.RepositoryRoot, Folder, "unknown-key");
        Command.Run("validate", path).ShouldBe(Command.Run("run", path));
    }

    [Fact]
    public void The_template_is_well_formed()
    {
        Answer answer = Command.Run("validate", Command.Template);
        answer.Code.ShouldBe(ExitCode.Done);
        answer.Error.ShouldBeEmpty();
        answer.Out.ShouldStartWith("template is well-formed: ");
    }

    [Fact]
    public void The_schema_is_json() =>
        System.Text.Json.JsonDocument.Parse(Command.Run("schema").Out).RootElement.GetProperty("title").GetString().ShouldBe("Nameplate programme file");
}
