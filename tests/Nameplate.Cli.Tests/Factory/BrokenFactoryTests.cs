namespace Nameplate.Cli.Factory;

/// <summary>Each broken factory is told what is wrong with it, word by word.</summary>
public sealed class BrokenFactoryTests
{
    private const string Folder = "tests/Nameplate.Cli.Tests/broken-factories";

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateDirectories(Path.Combine(Snapshot.RepositoryRoot, Folder)).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_message_is_exact(string broken)
    {
        string path = Path.Combine(Snapshot.RepositoryRoot, Folder, broken);
        Answer answer = Command.Run("factory", "run", path);
        answer.Code.ShouldBe(ExitCode.Wrong);
        answer.Out.ShouldBeEmpty();
        Snapshot.Match(answer.Error.Replace(path, broken, StringComparison.Ordinal), $"{Folder}/{broken}/expected.txt");
    }

    [Fact]
    public void There_are_at_least_twenty() => Cases.Count.ShouldBeGreaterThanOrEqualTo(20);
}
