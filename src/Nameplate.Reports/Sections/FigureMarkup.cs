using Nameplate.Reports.Display;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>The frame around a chart: legend, the place that the script fills, what it rests on, and its numbers as a table.</summary>
internal static class FigureMarkup
{
    public static Html Of(string id, string label, string shape, IEnumerable<Html> legend, Html basis, Html table) => Html.Of($"""
        <figure class="{shape}">
        <ul class="legend">{legend}</ul>
        <div class="chart" id="{id}" role="img" aria-label="{label}"><p class="unseen">This chart is drawn by a script; its numbers are in the table below it.</p></div>
        <figcaption>{basis}</figcaption>
        {table}
        </figure>

        """);

    /// <summary>A legend entry; its mark differs in shape as well as in colour.</summary>
    public static Html Entry(string mark, string colour, string text)
    {
        Html drawing = mark switch
        {
            "area" => Html.Of($"""<rect x="1" y="2" width="16" height="10" class="fill-{colour}"/>"""),
            "band" => Html.Of($"""<rect x="1" y="1" width="20" height="12" class="fill-{colour}" opacity=".25"/><path d="M1 7H21" class="line-{colour}"/>"""),
            "dashed" => Html.Of($"""<path d="M1 7H21" class="line-{colour}" stroke-dasharray="5 3"/>"""),
            "bar" => Html.Of($"""<rect x="1" y="4" width="20" height="6" class="fill-{colour}"/>"""),
            "planned" => Html.Of($"""<rect x="1.5" y="4" width="19" height="6" class="line-{colour} thin hollow"/>"""),
            "whisker" => Html.Of($"""<path d="M2 7H20M2 3V11M20 3V11" class="line-{colour} thin"/><circle cx="11" cy="7" r="3" class="fill-{colour}"/>"""),
            "promised" => Html.Of($"""<path d="M11 1L16 7L11 13L6 7Z" class="line-{colour} thin hollow"/>"""),
            _ => Html.Of($"""<path d="M1 7H21" class="line-{colour}"/>"""),
        };
        return Html.Of($"""<li><svg viewBox="0 0 22 14" width="22" height="14" aria-hidden="true">{drawing}</svg>{text}</li>""");
    }

    /// <summary>Every number of a chart, folded away.</summary>
    public static Html Table(string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows) => Html.Of($"""
        <details class="data"><summary>Data: {caption}</summary><div class="scroll" tabindex="0" role="region" aria-label="{caption}"><table>
        <caption class="unseen">{caption}</caption>
        <thead><tr>{heads.Select(h => Html.Of($"""<th scope="col">{h}</th>"""))}</tr></thead>
        <tbody>{rows.Select(Row)}</tbody>
        </table></div></details>
        """);

    private static Html Row(IReadOnlyList<string> cells) =>
        Html.Of($"""<tr><th scope="row">{cells[0]}</th>{cells.Skip(1).Select(c => Html.Of($"<td>{c}</td>"))}</tr>{"\n"}""");

    /// <summary>A section with its small topic and the finding as its heading.</summary>
    public static Html Section(string id, string topic, string finding, Html body) => Html.Of($"""
        <section id="{id}" aria-labelledby="{id}-finding">
        <p class="topic">{topic}</p>
        <h2 id="{id}-finding">{finding}</h2>
        {body}
        </section>

        """);

    public static Html Nothing(string text) => Html.Of($"""<p class="nothing">{text}</p>""");

    public static string Cell(Scale scale, IReadOnlyList<double> values, int month) => month < values.Count ? scale.Print(values[month]) : "–";
}
