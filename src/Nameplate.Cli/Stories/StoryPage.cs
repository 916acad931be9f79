using Nameplate.Analysis.Stories;
using Nameplate.Cli.Writing;

namespace Nameplate.Cli.Stories;

/// <summary>A world's story as a page of text.</summary>
internal static class StoryPage
{
    private const string NextLine = "             ";

    public static void Write(Story story, Programme.Programme programme, Terminal terminal)
    {
        var page = new Page(terminal.Out, terminal.OutIsTerminal);
        string world = story.World is { } number ? $"world {number}" : "the base world";
        page.Heading($"{programme.Title}: {world}");
        foreach (StoryEvent happened in story.Events)
        {
            string mark = happened.Kind switch { "break" => "! ", "year-end" => "= ", _ => "  " };
            page.Paragraph($"{mark}{happened.Text}", happened.Month + "  ", NextLine);
        }

        page.Line(string.Empty);
        page.Paragraph(Ending(story));
        page.Line($"as of {story.AsOf} · scenario {story.Scenario} · {world} · seed {story.Seed}");
    }

    private static string Ending(Story story)
    {
        string sum = story.AddsUp ? "This world adds up" : $"This world does not add up: {story.Failure}, in {story.FailureMonth}";
        return story.FirstBreak switch
        {
            null => sum + ": nothing breaks.",
            var first when first == story.Failure => sum + ". Nothing breaks before.",
            var first => $"{sum}. First to break, though not decisive: {first}, in {story.FirstBreakMonth}.",
        };
    }
}
