using System.Text.Json;

namespace Nameplate.Cli.Comparisons;

/// <summary>Two runs on the same worlds.</summary>
public sealed class CompareTests
{
    [Fact]
    public void A_run_against_itself_differs_by_exactly_nothing()
    {
        JsonElement comparison = Json("--against", "base");
        foreach (JsonElement difference in comparison.GetProperty("differences").EnumerateArray())
        {
            difference.GetProperty("change").GetDouble().ShouldBe(0);
            difference.GetProperty("se").GetDouble().ShouldBe(0);
        }

        comparison.GetProperty("left").GetRawText().ShouldBe(comparison.GetProperty("right").GetRawText());
    }

    [Fact]
    public void A_difference_is_right_less_left()
    {
        JsonElement comparison = Json("--against", "cheap-tokens");
        JsonElement gap = comparison.GetProperty("differences").EnumerateArray().Single(d => d.GetProperty("name").GetString() == "fundingGap.peak");
        gap.GetProperty("change").GetDouble().ShouldBeGreaterThan(0);
        gap.GetProperty("change").GetDouble().ShouldBe(gap.GetProperty("right").GetDouble() - gap.GetProperty("left").GetDouble(), 1);
        gap.GetProperty("se").GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_page_reads_well() =>
        Snapshot.Match(Run("--against", "cheap-tokens", "--worlds", "500").Out, "tests/Nameplate.Cli.Tests/Comparisons/cheap-tokens.txt");

    [Fact]
    public void What_is_neither_date_nor_scenario_is_refused()
    {
        Answer answer = Run("--against", "cheap-token");
        answer.Code.ShouldBe(ExitCode.Wrong);
        answer.Error.ShouldContain("did you mean 'cheap-tokens'?");
    }

    private static JsonElement Json(params string[] options) => JsonDocument.Parse(Run([.. options, "--worlds", "400", "--format", "json"]).Out).RootElement;

    private static Answer Run(params string[] options) => Command.Run(["run", Command.Template, .. options]);
}
