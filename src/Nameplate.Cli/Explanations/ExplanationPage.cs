using Nameplate.Analysis.Explanations;
using Nameplate.Cli.Writing;

namespace Nameplate.Cli.Explanations;

/// <summary>An explanation as a tree of text. What lies too deep for the width of the page begins a tree of its own further down.</summary>
internal sealed class ExplanationPage
{
    private const int DeepestBranch = 12;
    private readonly Page _page;
    private readonly Dictionary<int, ExplainedSeries> _series = [];
    private readonly HashSet<int> _written = [];
    private readonly Queue<ExplainedSeries> _trees = [];

    private ExplanationPage(Page page) => _page = page;

    public static void Write(Explanation explanation, Terminal terminal)
    {
        var page = new Page(terminal.Out, terminal.OutIsTerminal);
        new ExplanationPage(page).Write(explanation.Root);
        string world = explanation.World is { } number ? $"world {number}" : "the base world";
        page.Line($"as of {explanation.AsOf} · scenario {explanation.Scenario} · {world} · seed {explanation.Seed}");
    }

    private void Write(ExplainedSeries root)
    {
        Find(root);
        _trees.Enqueue(root);
        while (_trees.TryDequeue(out ExplainedSeries? tree))
        {
            Write(tree, string.Empty, string.Empty, 0);
            _page.Line(string.Empty);
        }
    }

    private void Find(ExplainedSeries series)
    {
        _series.Add(series.Id, series);
        foreach (ExplainedSeries operand in series.Operands.OfType<ExplainedSeries>())
        {
            Find(operand);
        }
    }

    private void Write(ExplainedNode node, string branch, string below, int level)
    {
        switch (node)
        {
            case ExplainedReference reference:
                string where = _written.Contains(reference.See) ? "see above" : "see below";
                Head(reference.Label, _series[reference.See], reference.Remark is null ? where : $"{reference.Remark}; {where}", branch, below);
                break;
            case ExplainedSeries series when level == DeepestBranch && series.Operands.Count > 0:
                Head(series.Label, series, series.Remark is null ? "continued below" : $"{series.Remark}; continued below", branch, below);
                _trees.Enqueue(series);
                break;
            case ExplainedSeries series:
                Head(series.Label, series, series.Remark, branch, below);
                _written.Add(series.Id);
                Inner(series, below, level);
                break;
        }
    }

    private void Head(string label, ExplainedSeries series, string? remark, string branch, string below)
    {
        string month = series.Month is null ? string.Empty : $" in {series.Month}";
        _page.Paragraph($"{label}{month} = {series.Text}{(remark is null ? string.Empty : $" ({remark})")}", branch, below);
    }

    private void Inner(ExplainedSeries series, string below, int level)
    {
        string inner = below + (series.Operands.Count > 0 ? "│ " : "  ");
        if (series.Formula is { } formula && series.Operands.Count > 0)
        {
            _page.Paragraph("= " + formula, inner, inner + "  ");
        }

        if (series.Fact is { } fact)
        {
            FactLines.Write(_page, fact, inner);
        }

        for (int i = 0; i < series.Operands.Count; i++)
        {
            bool isLast = i == series.Operands.Count - 1;
            Write(series.Operands[i], below + (isLast ? "└ " : "├ "), below + (isLast ? "  " : "│ "), level + 1);
        }
    }
}
