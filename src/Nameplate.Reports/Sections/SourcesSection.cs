using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>The sources, the most cited first.</summary>
internal static class SourcesSection
{
    public static Html Of(ReportContext c)
    {
        List<SourceResult> sources =
        [
            .. c.Document.Sources
                .OrderByDescending(s => s.Facts)
                .ThenBy(s => s.Publisher, StringComparer.Ordinal)
                .ThenBy(s => s.Id, StringComparer.Ordinal),
        ];
        if (sources.Count == 0)
        {
            return FigureMarkup.Empty("sources", "Sources", "Sources", "No fact in force cites a source.");
        }

        string several = sources.Count == 1 ? "source" : "sources";
        string finding = $"{Words.Count(sources.Sum(s => s.Facts))} facts in force rest on {sources.Count} {several}";
        return FigureMarkup.Section("sources", "Sources", finding, Html.Of($"""<ol class="sources">{sources.Select(Item)}</ol>"""));
    }

    private static Html Item(SourceResult s)
    {
        Html title = IsWeb(s.Address)
            ? Html.Of($"""<a href="{s.Address}" rel="noreferrer noopener external">{s.Title}</a>""")
            : Html.Of($"""<span class="plain">{s.Title}</span>""");
        Html date = s.Date is null ? Html.Empty : Html.Of($", {Words.Date(s.Date)}");
        Html facts = Html.Of($"""<span class="facts">{s.Facts} fact{(s.Facts == 1 ? "" : "s")}</span>""");
        return Html.Of($"""<li><span class="publisher">{s.Publisher}</span> {title}{date} {facts}</li>{"\n"}""");
    }

    // A programme file may hold any text as an address; only the web's own schemes become links.
    private static bool IsWeb(string? address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";
}
