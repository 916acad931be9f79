using Nameplate.Reports.Display;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>The markup that sections share.</summary>
internal static class FigureMarkup
{
    /// <summary>A chart in its frame.</summary>
    public static Html Of(ReportContext c, ChartFrame frame) => Of(c.Basis(frame.Meaning), frame);

    /// <summary>A chart in its frame, with a caption of its own.</summary>
    public static Html Of(Html caption, ChartFrame frame) => Html.Of($"""
        <figure class="{frame.Shape}">
        <ul class="legend">{frame.Legend}</ul>
        <div class="chart" id="{frame.Id}" role="img" aria-label="{frame.Label}">
        <p class="nothing">This chart is drawn by a script; its numbers are in the table below it.</p>
        </div>
        <figcaption>{caption}</figcaption>
        {Table(frame)}
        </figure>

        """);

    /// <summary>A section with its small topic and the finding as its heading.</summary>
    public static Html Section(string id, string topic, string finding, Html body) => Html.Of($"""
        <section id="{id}" aria-labelledby="{id}-finding">
        <p class="topic">{topic}</p>
        <h2 id="{id}-finding">{finding}</h2>
        {body}
        </section>

        """);

    /// <summary>A section that has nothing to show, and says so.</summary>
    public static Html Empty(string id, string topic, string finding, string text) => Section(id, topic, finding, Nothing(text));

    public static Html Nothing(string text) => Html.Of($"""<p class="nothing">{text}</p>""");

    /// <summary>One value of a row of months, or a dash past its end.</summary>
    public static string Cell(Scale scale, IReadOnlyList<double> values, int month) => month < values.Count ? scale.Print(values[month]) : "–";

    private static Html Table(ChartFrame frame) => Html.Of($"""
        <details class="data"><summary>Data: {frame.TableCaption}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="{frame.TableCaption}"><table>
        <caption class="unseen">{frame.TableCaption}</caption>
        <thead><tr>{frame.Heads.Select(h => Html.Of($"""<th scope="col">{h}</th>"""))}</tr></thead>
        <tbody>{frame.Rows.Select(Row)}</tbody>
        </table></div></details>
        """);

    private static Html Row(IReadOnlyList<string> cells) =>
        Html.Of($"""<tr><th scope="row">{cells[0]}</th>{cells.Skip(1).Select(c => Html.Of($"<td>{c}</td>"))}</tr>{"\n"}""");
}
