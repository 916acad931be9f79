using System.Text.Json;

namespace Nameplate.Cli.Explanations;

/// <summary>Every number leads down to the claims it rests on.</summary>
public sealed class ExplainTests
{
    [Theory]
    [InlineData("revenue", "revenue.neocloud", "--month", "2027-06", "--depth", "4")]
    [InlineData("power", "site.campus.energised", "--month", "2027-09", "--world", "7", "--depth", "4")]
    [InlineData("fact", "price.token")]
    [InlineData("agreement", "halls", "--depth", "1")]
    public void The_tree_reads_well(string snapshot, params string[] arguments) =>
        Snapshot.Match(Explain(arguments).Out, $"tests/Nameplate.Cli.Tests/Explanations/{snapshot}.txt");

    [Fact]
    public void A_number_is_the_one_that_the_run_gives_for_the_same_world()
    {
        JsonElement root = Json("energised.total", "--month", "2028-12", "--world", "3");
        JsonElement story = JsonDocument.Parse(Command.Run("run", Command.Template, "--world", "3", "--format", "json").Out).RootElement;
        string line = story.GetProperty("events").EnumerateArray()
            .Single(e => e.GetProperty("kind").GetString() == "year-end" && e.GetProperty("month").GetString() == "2028-12").GetProperty("text").GetString()!;
        line.ShouldStartWith(root.GetProperty("text").GetString()!);
    }

    [Fact]
    public void Every_named_series_can_be_explained_in_full()
    {
        JsonElement run = JsonDocument.Parse(Command.Run("run", Command.Template, "--worlds", "64", "--format", "json").Out).RootElement;
        foreach (JsonProperty output in run.GetProperty("outputs").EnumerateObject())
        {
            JsonElement root = Json(output.Name, "--month", "2026-12", "--depth", "100");
            Cut(root).ShouldBe(0, output.Name);
        }
    }

    [Theory]
    [InlineData("cash.openai")]
    [InlineData("energised.total", "--month", "2030-12")]
    [Trait("Category", "Slow")]
    public void A_large_programme_explained_in_full_is_no_larger_than_its_plan(params string[] arguments)
    {
        string programme = Path.Combine(Snapshot.RepositoryRoot, "programmes", "openai");
        Answer json = Command.Run(["explain", programme, .. arguments, "--depth", "100", "--format", "json"]);
        List<JsonElement> nodes = [];
        Collect(JsonDocument.Parse(json.Out, new JsonDocumentOptions { MaxDepth = 1000 }).RootElement.GetProperty("root"), nodes);
        JsonElement[] written = [.. nodes.Where(n => n.TryGetProperty("id", out _))];
        int[] ids = [.. written.Select(n => n.GetProperty("id").GetInt32())];
        ids.Length.ShouldBeGreaterThan(3000);
        ids.Distinct().Count().ShouldBe(ids.Length);
        nodes.Where(n => n.TryGetProperty("see", out _)).Select(n => n.GetProperty("see").GetInt32()).Except(ids).ShouldBeEmpty();
        json.Out.Length.ShouldBeLessThan((800 * ids.Length) + (80 * nodes.Count));

        Answer table = Command.Run(["explain", programme, .. arguments, "--depth", "100"]);
        table.Out.Length.ShouldBeLessThan((800 * ids.Length) + (120 * nodes.Count));
        table.Out.Split('\n').Count(line => line.Length > 100 && !line.Contains("http", StringComparison.Ordinal)).ShouldBe(0);
    }

    [Fact]
    public void What_lies_too_deep_for_the_page_begins_a_tree_of_its_own()
    {
        string text = Explain("cash.neocloud", "--month", "2029-06", "--depth", "100").Out;
        string[] lines = text.Split('\n');
        string[] continued = [.. lines.Where(l => l.EndsWith("continued below)", StringComparison.Ordinal))];
        continued.ShouldNotBeEmpty();
        foreach (string line in continued)
        {
            string number = line.TrimStart('│', '├', '└', ' ').Split('=')[0];
            lines.ShouldContain(l => l.StartsWith(number, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_misspelled_name_suggests_the_nearest()
    {
        Answer answer = Explain("energised.totl");
        answer.Code.ShouldBe(ExitCode.Wrong);
        answer.Error.ShouldBe("nameplate: 'energised.totl' is no series, agreement or fact of this programme\n    help: did you mean 'energised.total'?\n");
    }

    [Fact]
    public void A_month_outside_the_horizon_is_refused()
    {
        Answer answer = Explain("energised.total", "--month", "2050-01");
        answer.Code.ShouldBe(ExitCode.Wrong);
        answer.Error.ShouldContain("2050-01 is not simulated; the months are 2026-01 to");
    }

    // How many numbers of a tree were left without what they are made from.
    private static int Cut(JsonElement node) =>
        (node.TryGetProperty("remark", out JsonElement remark) && remark.GetString()?.Contains("--depth", StringComparison.Ordinal) == true ? 1 : 0)
        + (node.TryGetProperty("operands", out JsonElement operands) ? operands.EnumerateArray().Sum(Cut) : 0);

    private static void Collect(JsonElement node, List<JsonElement> nodes)
    {
        nodes.Add(node);
        foreach (JsonElement operand in node.TryGetProperty("operands", out JsonElement operands) ? operands.EnumerateArray() : default)
        {
            Collect(operand, nodes);
        }
    }

    private static JsonElement Json(params string[] arguments) =>
        JsonDocument.Parse(Explain([.. arguments, "--format", "json"]).Out, new JsonDocumentOptions { MaxDepth = 1000 }).RootElement.GetProperty("root");

    private static Answer Explain(params string[] arguments) => Command.Run(["explain", Command.Template, .. arguments]);
}
