using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Factories;

/// <summary>Tables with a name on each row and numbers to its right.</summary>
internal static class Tables
{
    /// <param name="caption">What the table is, for those who cannot see it.</param>
    /// <param name="heads">Head of the names, then of each column.</param>
    /// <param name="rows">Name, then cells.</param>
    public static Html Of(string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{caption}"><table>
        <caption class="unseen">{caption}</caption>
        <thead><tr>{heads.Select((head, i) => Head(head, i))}</tr></thead>
        <tbody>{rows.Select(Row)}</tbody>
        </table></div>

        """);

    private static Html Head(string head, int place) =>
        place == 0 ? Html.Of($"""<th scope="col">{head}</th>""") : Html.Of($"""<th scope="col" class="number">{head}</th>""");

    private static Html Row(IReadOnlyList<string> cells) =>
        Html.Of($"""<tr><th scope="row">{cells[0]}</th>{cells.Skip(1).Select(cell => Html.Of($"""<td class="number">{cell}</td>"""))}</tr>{"\n"}""");
}
