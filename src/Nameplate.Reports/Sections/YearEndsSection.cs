using System.Globalization;
using System.Text;
using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>Every recorded series at year ends.</summary>
internal static class YearEndsSection
{
    public static Html Of(ReportContext c)
    {
        List<KeyValuePair<string, OutputFan>> outputs = [.. c.Document.Outputs.Where(o => o.Value.Months.Count > 0).OrderBy(o => o.Key, StringComparer.Ordinal)];
        if (outputs.Count == 0)
        {
            return FigureMarkup.Section("numbers", "All numbers", "Every recorded series at year ends", FigureMarkup.Nothing("This run recorded no series."));
        }

        List<string> ends = [.. outputs.SelectMany(o => YearEnds(o.Value.Months)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        IEnumerable<Html> heads = ends.Select(e => Html.Of($"""<th scope="col" class="number">{Head(e)}</th>"""));
        Html table = Html.Of($"""
            <figure class="wide"><div class="scroll" tabindex="0" role="region" aria-label="All series at year ends"><table class="years">
            <caption class="unseen">Median of every recorded series at year ends, with p10 and p90 beneath</caption>
            <thead><tr><th scope="col">Series</th><th scope="col" class="spark-column">Course</th>{heads}</tr></thead>
            <tbody>{outputs.Select(o => Row(o.Key, o.Value, ends))}</tbody></table></div>
            <figcaption>{c.Basis("median, with p10–p90 beneath; the unit stands under each name; year ends are December")}</figcaption></figure>

            """);
        return FigureMarkup.Section("numbers", "All numbers", "Every recorded series at year ends", table);
    }

    /// <summary>A name that may break after its dots.</summary>
    private static IEnumerable<Html> Breakable(string name) =>
        name.Split('.').Select((part, i) => i == 0 ? Html.Of($"{part}") : Html.Of($".<wbr/>{part}"));

    private static IEnumerable<string> YearEnds(IReadOnlyList<string> months) => months.Where((m, i) => m.EndsWith("-12", StringComparison.Ordinal) || i == months.Count - 1);

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

        IEnumerable<Html> cells = ends.Select(e => index.TryGetValue(e, out int t) ? Cell(fan, scale, largest, t) : Html.Of($"""<td class="number">–</td>"""));
        return Html.Of($"""<tr><th scope="row"><code>{Breakable(name)}</code><span class="unit">{(scale.Prefix + scale.Suffix).Trim('\u00A0', ' ')}</span></th><td class="spark-column">{Spark(fan)}</td>{cells}</tr>{"\n"}""");
    }

    private static Html Cell(OutputFan fan, Scale scale, double largest, int t)
    {
        string low = scale.Bare(fan.P10[t], largest);
        string high = scale.Bare(fan.P90[t], largest);
        string between = low.StartsWith('−') || high.StartsWith('−') ? " to " : "–";
        Html range = low == high ? Html.Empty : Html.Of($"""<span class="range">{low}{between}{high}</span>""");
        return Html.Of($"""<td class="number">{scale.Bare(fan.P50[t], largest)}{range}</td>""");
    }

    /// <summary>The course of the series in the size of a word: band and median, from the least to the largest value.</summary>
    private static Html Spark(OutputFan fan)
    {
        double[] all = [.. fan.P10.Concat(fan.P90).Where(double.IsFinite)];
        int count = fan.P50.Count;
        if (all.Length == 0 || count < 2)
        {
            return Html.Empty;
        }

        double low = all.Min();
        double span = all.Max() - low;
        string At(int t, double v) => string.Create(CultureInfo.InvariantCulture, $"{1 + (98.0 * t / (count - 1)):0.#} {(span > 0 ? 23 - (22 * (v - low) / span) : 12):0.#}");
        var band = new StringBuilder();
        var line = new StringBuilder();
        for (int t = 0; t < count; t++)
        {
            band.Append(t == 0 ? 'M' : 'L').Append(At(t, fan.P90[t]));
            line.Append(t == 0 ? 'M' : 'L').Append(At(t, fan.P50[t]));
        }

        for (int t = count - 1; t >= 0; t--)
        {
            band.Append('L').Append(At(t, fan.P10[t]));
        }

        return Html.Of($"""<svg class="spark" viewBox="0 0 100 24" width="72" height="24" preserveAspectRatio="none" aria-hidden="true"><path d="{band.ToString()}Z" class="fill-c1" opacity=".3"/><path d="{line.ToString()}" class="line-c1 hair"/></svg>""");
    }
}
