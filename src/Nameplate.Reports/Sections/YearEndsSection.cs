using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>Every recorded series at year ends.</summary>
internal static class YearEndsSection
{
    private const string Topic = "All numbers";
    private const string Finding = "Every recorded series at year ends";

    public static Html Of(ReportContext c)
    {
        List<KeyValuePair<string, OutputFan>> outputs =
            [.. c.Document.Outputs.Where(o => o.Value.Months.Count > 0).OrderBy(o => o.Key, StringComparer.Ordinal)];
        if (outputs.Count == 0)
        {
            return FigureMarkup.Empty("numbers", Topic, Finding, "This run recorded no series.");
        }

        List<string> ends = [.. outputs.SelectMany(o => YearEnds(o.Value.Months)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        IEnumerable<Html> heads = ends.Select(e => Html.Of($"""<th scope="col" class="number">{Head(e)}</th>"""));
        return FigureMarkup.Section("numbers", Topic, Finding, Html.Of($"""
            <figure class="wide"><div class="scroll" tabindex="0" role="region" aria-label="All series at year ends"><table class="years">
            <caption class="unseen">Median of every recorded series at year ends, with p10 and p90 beneath</caption>
            <thead><tr><th scope="col">Series</th><th scope="col" class="spark-column">Course</th>{heads}</tr></thead>
            <tbody>{outputs.Select(o => Row(o.Key, o.Value, ends))}</tbody></table></div>
            <figcaption>{c.Basis("median, with p10–p90 beneath; the unit stands under each name; year ends are December")}</figcaption></figure>

            """));
    }

    private static IEnumerable<string> YearEnds(IReadOnlyList<string> months) =>
        months.Where((m, i) => m.EndsWith("-12", StringComparison.Ordinal) || i == months.Count - 1);

    private static string Head(string month) => month.EndsWith("-12", StringComparison.Ordinal) ? month[..4] : Words.Month(month);

    private static Html Row(string name, OutputFan fan, List<string> ends)
    {
        double largest = fan.P10.Concat(fan.P90).Select(Math.Abs).Where(double.IsFinite).DefaultIfEmpty().Max();
        Scale scale = Scale.For(fan.Unit, largest);
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int t = 0; t < fan.Months.Count; t++)
        {
            index[fan.Months[t]] = t;
        }

        string unit = (scale.Prefix + scale.Suffix).Trim('\u00A0', ' ');
        return Html.Of($"""
            <tr><th scope="row"><code>{Breakable(name)}</code><span class="unit">{unit}</span></th><td class="spark-column">{Sparkline.Of(fan)}</td>
            {ends.Select(e => Cell(fan, scale, largest, index.GetValueOrDefault(e, -1)))}</tr>

            """);
    }

    /// <summary>A name that may break after its dots.</summary>
    private static IEnumerable<Html> Breakable(string name) =>
        name.Split('.').Select((part, i) => i == 0 ? Html.Of($"{part}") : Html.Of($".<wbr/>{part}"));

    private static Html Cell(OutputFan fan, Scale scale, double largest, int t)
    {
        if (t < 0)
        {
            return Html.Of($"""<td class="number">–</td>""");
        }

        string low = scale.Bare(fan.P10[t], largest);
        string high = scale.Bare(fan.P90[t], largest);
        string between = low.StartsWith('−') || high.StartsWith('−') ? " to " : "–";
        Html range = low == high ? Html.Empty : Html.Of($"""<span class="range">{low}{between}{high}</span>""");
        return Html.Of($"""<td class="number">{scale.Bare(fan.P50[t], largest)}{range}</td>""");
    }
}
