using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Nameplate.Reports.Bundling;
using Nameplate.Reports.Display;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>The whole page.</summary>
internal static class Page
{
    private static readonly (string Id, string Text)[] Parts =
    [
        ("capacity", "Capacity"), ("sites", "Sites"), ("agreements", "Agreements"), ("cash", "Cash"),
        ("constraints", "Constraints"), ("breaks", "What breaks first"), ("numbers", "All numbers"), ("sources", "Sources"),
    ];

    public static string Of(ReportContext c, ReportAssets assets)
    {
        Html body = Html.Join(
        [
            HeroSection.Of(c),
            TilesSection.Of(c),
            Contents(),
            CapacitySection.Of(c),
            SitesSection.Of(c),
            AgreementsSection.Of(c),
            CashSection.Of(c),
            ConstraintsSection.Of(c),
            BreaksSection.Of(c),
            YearEndsSection.Of(c),
            SourcesSection.Of(c),
            ManifestSection.Of(c),
        ]);
        string script = Inline(assets.Script);
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        string policy =
            $"default-src 'none'; script-src 'sha256-{hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="{policy}"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <meta name="referrer" content="no-referrer"/>
            <meta name="generator" content="Nameplate"/>
            <title>{c.Document.Title}: does it add up? As of {Words.Date(c.Document.AsOf)}</title>
            <link rel="icon" href="data:,"/>
            <style>{Html.Trusted(assets.Style.Replace("</", "<\\/", StringComparison.Ordinal))}</style>
            </head>
            <body>
            <main>
            {body}</main>
            <script type="application/json" id="run-document">{Html.Trusted(DocumentJson.Serialize(c.Document))}</script>
            <script type="application/json" id="figures">{Html.Trusted(JsonSerializer.Serialize(c.Figures, FigureJson.Default.FigureSet))}</script>
            <script>{Html.Trusted(script)}</script>
            </body>
            </html>

            """).ToString();
    }

    private static Html Contents()
    {
        IEnumerable<Html> items = Parts.Select(part => Html.Of($"""<li><a href="#{part.Id}">{part.Text}</a></li>"""));
        return Html.Of($"""<nav aria-label="Contents"><ul>{items}</ul></nav>{"\n"}""");
    }

    // The end tag is the only text that could end a script early, and a browser hashes line feeds alone.
    private static string Inline(string script) =>
        script.ReplaceLineEndings("\n").Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Trim();
}
