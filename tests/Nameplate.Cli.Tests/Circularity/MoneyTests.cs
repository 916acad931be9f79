using System.Text.Json;

namespace Nameplate.Cli.Circularity;

/// <summary>The verb that follows the money says the same in every format.</summary>
public sealed class MoneyTests
{
    private static readonly string OpenAi = Path.Combine(Snapshot.RepositoryRoot, "programmes", "openai");

    [Fact]
    public void No_line_of_the_table_is_wider_than_a_hundred_columns()
    {
        Answer answer = Command.Run("money", OpenAi, "--worlds", "64");
        answer.Code.ShouldBe(ExitCode.Done);
        answer.Out.Split('\n').Where(line => line.Length > 100).ShouldBeEmpty();
    }

    [Fact]
    public void Json_is_one_document_whose_shares_add_up()
    {
        Answer answer = Command.Run("money", OpenAi, "--worlds", "64", "--as-of", "2025-10-07", "--format", "json");
        answer.Out.Count(c => c == '\n').ShouldBe(1);
        JsonElement root = JsonDocument.Parse(answer.Out).RootElement;
        string[] expected = ["programme", "title", "asOf", "scenario", "overrides", "worlds", "seed", "hash", "measure", "answer", "circularity", "parties"];
        root.EnumerateObject().Select(p => p.Name).ShouldBe(expected, ignoreOrder: true);
        root.GetProperty("asOf").GetString().ShouldBe("2025-10-07");
        foreach (JsonElement investor in root.GetProperty("circularity").GetProperty("investors").EnumerateArray())
        {
            double sum = Sum("boughtBy") + Sum("absorbed") + Sum("kept") + investor.GetProperty("returnedOtherwise").GetDouble();
            sum.ShouldBe(1, 1e-12);

            double Sum(string list) => investor.GetProperty(list).EnumerateArray().Sum(item => item.GetProperty("share").GetDouble());
        }
    }

    [Fact]
    public void Csv_has_a_row_for_each_measure()
    {
        string[] rows = Command.Run("money", Command.Template, "--worlds", "16", "--format", "csv").Out.Split('\n');
        rows[0].ShouldBe("investor,measure,party,purpose,unit,p10,p50,p90,mean,se");
        rows.ShouldContain(row => row.StartsWith(",circularity,,,1,0,0,0,0,", StringComparison.Ordinal));
        rows.ShouldContain(row => row.StartsWith("bank,recycled,,,1,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_programme_in_which_nobody_finances_anybody_says_so()
    {
        using ScratchFolder folder = new();
        string text = File.ReadAllText(Path.Combine(Command.Template, "programme.yaml"));
        string[] kept = [.. text.Split('\n').Where(line => !line.StartsWith("  series-b:", StringComparison.Ordinal) && !line.StartsWith("  credit:", StringComparison.Ordinal))];
        File.WriteAllText(Path.Combine(folder.Path, "programme.yaml"), string.Join('\n', kept));
        Command.Run("money", folder.Path, "--worlds", "8").Out.ShouldContain("nobody finances anybody");
        Command.Run("money", folder.Path, "--worlds", "8", "--format", "csv").Out.Split('\n').Length.ShouldBe(2);
    }

    [Fact]
    public void Worlds_beyond_what_can_be_held_are_refused()
    {
        Answer answer = Command.Run("money", Command.Template, "--worlds", "5000");
        answer.Code.ShouldBe(ExitCode.Wrong);
        answer.Error.ShouldContain("--worlds");
    }
}
