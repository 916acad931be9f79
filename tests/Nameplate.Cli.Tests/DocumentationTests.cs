using System.Text;
using System.Text.RegularExpressions;

namespace Nameplate.Cli;

/// <summary>What the page of commands shows is what the commands print.</summary>
public sealed partial class DocumentationTests
{
    private const string Page = "docs/commands.md";

    [Theory]
    [InlineData(Page)]
    [InlineData("README.md")]
    [InlineData("docs/factory.md")]
    public void Documentation_shows_real_output(string page)
    {
        string text = File.ReadAllText(Path.Combine(Snapshot.RepositoryRoot, page)).ReplaceLineEndings("\n");
        Snapshot.Match(Session().Replace(text, match => Block(match.Groups["command"].Value)), page);
    }

    [Fact]
    public void The_page_of_commands_names_every_option()
    {
        string text = File.ReadAllText(Path.Combine(Snapshot.RepositoryRoot, Page));
        foreach (string verb in (string[])["run", "money", "explain", "validate", "new"])
        {
            foreach (Match option in Option().Matches(Command.Run(verb, "--help").Out))
            {
                text.ShouldContain(option.Value);
            }
        }
    }

    private static string Block(string command)
    {
        string programmes = Path.Combine(Snapshot.RepositoryRoot, "programmes");
        string factories = Path.Combine(Snapshot.RepositoryRoot, "factories");
        string[] words = [.. command.Split(' ').Select(w => w.Replace("programmes/", programmes + "/", StringComparison.Ordinal).Replace("factories/", factories + "/", StringComparison.Ordinal))];
        Answer answer = Command.Run(words);
        answer.Code.ShouldBe(ExitCode.Done, command);
        var block = new StringBuilder("```console\n$ nameplate ");
        block.Append(command).Append('\n').Append(answer.Out.Replace(programmes + "/", "programmes/", StringComparison.Ordinal).Replace(factories + "/", "factories/", StringComparison.Ordinal)).Append("```");
        return block.ToString();
    }

    [GeneratedRegex("```console\n\\$ nameplate (?<command>[^\n]*)\n.*?```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Session();

    [GeneratedRegex("--(?!help|version)[a-z-]+", RegexOptions.ExplicitCapture)]
    private static partial Regex Option();
}
