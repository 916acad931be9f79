using System.Text.Json;

namespace Nameplate.Cli.Runs;

/// <summary>A run prints its answer, its data on standard output and its talk on standard error.</summary>
public sealed class RunTests
{
    [Fact]
    public void The_table_of_the_template_reads_well() =>
        Snapshot.Match(Run("--worlds", "2000").Out.Replace(Command.Template, "programmes/template", StringComparison.Ordinal), "tests/Nameplate.Cli.Tests/Runs/template.txt");

    [Theory]
    [InlineData("template")]
    [InlineData("openai")]
    public void No_line_of_the_table_is_wider_than_a_hundred_columns(string programme)
    {
        string folder = Path.Combine(Snapshot.RepositoryRoot, "programmes", programme);
        string table = Command.Run("run", folder, "--worlds", "500").Out.Replace(folder, "programmes/" + programme, StringComparison.Ordinal);
        table.Split('\n').Where(line => line.Length > 100).ShouldBeEmpty();
    }

    [Fact]
    public void Json_is_one_document_and_ends_with_a_line_feed()
    {
        Answer answer = Run("--worlds", "300", "--format", "json");
        answer.Code.ShouldBe(ExitCode.Done);
        answer.Error.ShouldBeEmpty();
        answer.Out.Count(c => c == '\n').ShouldBe(1);
        answer.Out.ShouldEndWith("}\n");
        JsonElement root = JsonDocument.Parse(answer.Out).RootElement;
        string[] expected =
        [
            "programme", "title", "asOf", "scenario", "overrides", "worlds", "seed", "hash", "measure", "answer", "headline", "outputs", "agreements", "constraints",
            "breaks", "ledger", "sites", "vendors", "sources", "parties",
        ];
        root.EnumerateObject().Select(p => p.Name).ShouldBe(expected, ignoreOrder: true);
        root.GetProperty("outputs").GetProperty("energised.total").GetProperty("p50").GetArrayLength()
            .ShouldBe(root.GetProperty("outputs").GetProperty("energised.total").GetProperty("months").GetArrayLength());
        root.GetProperty("headline").GetProperty("addsUp").GetProperty("probability").GetDouble().ShouldBeInRange(0, 1);
        root.GetProperty("ledger").GetProperty("worstImbalance").GetDouble().ShouldBeLessThan(1e-9);
    }

    [Theory]
    [InlineData("--threads", "1")]
    [InlineData("--threads", "2")]
    [InlineData("--lanes", "64")]
    [InlineData("--lanes", "256")]
    [InlineData("--lanes", "512")]
    public void Threads_and_lanes_change_no_byte(string option, string value) =>
        Run("--worlds", "1500", "--format", "json", option, value).Out.ShouldBe(Run("--worlds", "1500", "--format", "json").Out);

    [Fact]
    public void A_process_of_its_own_prints_the_same_bytes()
    {
        Answer apart = Command.RunApart("run", Command.Template, "--worlds", "300", "--format", "json");
        apart.Code.ShouldBe(ExitCode.Done);
        apart.Error.ShouldBeEmpty();
        apart.Out.ShouldBe(Run("--worlds", "300", "--format", "json").Out);
    }

    [Fact]
    public void Csv_has_a_row_for_each_series_and_month()
    {
        string[] lines = Run("--worlds", "300", "--format", "csv").Out.TrimEnd('\n').Split('\n');
        lines[0].ShouldBe("series,unit,month,p10,p50,p90,mean,se");
        lines.ShouldContain(line => line.StartsWith("energised.total,MW_it,2026-01,", StringComparison.Ordinal));
        lines.ShouldAllBe(line => line.Split(',', StringSplitOptions.None).Length == 8);
    }

    [Fact]
    public void An_override_moves_the_answer_and_is_marked()
    {
        JsonElement plain = Json("--worlds", "500");
        JsonElement changed = Json("--worlds", "500", "--set", "price.token=5 USD/Mtoken");
        changed.GetProperty("overrides").GetArrayLength().ShouldBe(1);
        changed.GetProperty("hash").GetString().ShouldNotBe(plain.GetProperty("hash").GetString());
        AddsUp(changed).ShouldBeGreaterThan(AddsUp(plain));
    }

    [Fact]
    public void An_interrupted_run_says_so_and_leaves_nothing()
    {
        using ScratchFolder scratch = new();
        using CancellationTokenSource stopped = new();
        stopped.Cancel();
        using StringWriter output = new();
        using StringWriter error = new() { NewLine = "\n" };
        using Terminal terminal = new(output, error, false, false);
        int code = Application.Run(["run", Command.Template, "--out", scratch.Of("out")], terminal, stopped.Token);
        code.ShouldBe(ExitCode.Interrupted);
        output.ToString().ShouldBeEmpty();
        error.ToString().ShouldBe("nameplate: interrupted; nothing was written\n");
        Directory.EnumerateFileSystemEntries(scratch.Path).ShouldBeEmpty();
    }

    private static double AddsUp(JsonElement run) => run.GetProperty("headline").GetProperty("addsUp").GetProperty("probability").GetDouble();

    private static JsonElement Json(params string[] options) => JsonDocument.Parse(Run([.. options, "--format", "json"]).Out).RootElement;

    private static Answer Run(params string[] options) => Command.Run(["run", Command.Template, .. options]);
}
