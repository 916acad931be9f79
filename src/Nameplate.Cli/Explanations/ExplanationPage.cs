using Nameplate.Analysis.Explanations;
using Nameplate.Cli.Writing;

namespace Nameplate.Cli.Explanations;

/// <summary>An explanation as a tree of text.</summary>
internal static class ExplanationPage
{
    public static void Write(Explanation explanation, Terminal terminal)
    {
        var page = new Page(terminal.Out, terminal.OutIsTerminal);
        Write(page, explanation.Root, string.Empty, string.Empty);
        page.Line(string.Empty);
        string world = explanation.World is { } number ? $"world {number}" : "the base world";
        page.Line($"as of {explanation.AsOf} · scenario {explanation.Scenario} · {world} · seed {explanation.Seed}");
    }

    private static void Write(Page page, ExplainedSeries node, string branch, string below)
    {
        string month = node.Month is null ? string.Empty : $" in {node.Month}";
        string remark = node.Remark is null ? string.Empty : $" ({node.Remark})";
        Write(page, $"{node.Label}{month} = {node.Text}{remark}", branch, below);
        string inner = below + (node.Operands.Count > 0 ? "│ " : "  ");
        if (node.Formula is { } formula && node.Operands.Count > 0)
        {
            Write(page, "= " + formula, inner, inner + "  ");
        }

        if (node.Fact is { } fact)
        {
            FactLines.Write(page, fact, inner);
        }

        for (int i = 0; i < node.Operands.Count; i++)
        {
            bool isLast = i == node.Operands.Count - 1;
            Write(page, node.Operands[i], below + (isLast ? "└ " : "├ "), below + (isLast ? "  " : "│ "));
        }
    }

    private static void Write(Page page, string text, string first, string next) => page.Paragraph(text, first, next);
}
