using System.Text.Json;

namespace Nameplate.Cli.Stories;

/// <summary>A world's story is told by date.</summary>
public sealed class StoryTests
{
    [Theory]
    [InlineData("base")]
    [InlineData("11")]
    public void The_story_reads_well(string world) =>
        Snapshot.Match(Command.Run("run", Command.Template, "--world", world).Out, $"tests/Nameplate.Cli.Tests/Stories/world-{world}.txt");

    [Fact]
    public void Events_are_in_order_and_the_failing_world_fails()
    {
        JsonElement run = JsonDocument.Parse(Command.Run("run", Command.Template, "--worlds", "256", "--format", "json").Out).RootElement;
        string failing = run.GetProperty("headline").GetProperty("replay").GetProperty("failing").GetRawText();
        JsonElement story = JsonDocument.Parse(Command.Run("run", Command.Template, "--world", failing, "--format", "json").Out).RootElement;
        story.GetProperty("addsUp").GetBoolean().ShouldBeFalse();
        story.GetProperty("firstBreak").GetString().ShouldNotBeNull();
        string[] months = [.. story.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("month").GetString()!)];
        months.ShouldBe(months.Order(StringComparer.Ordinal));
    }
}
