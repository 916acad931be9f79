using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Nameplate.Reports.Bundling;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>What stands around every page's content: the policy that forbids the network, style, script, and the data that the script draws.</summary>
internal static class PageFrame
{
    /// <param name="title">The window's title.</param>
    /// <param name="body">The content.</param>
    /// <param name="document">The full answer as JSON in which nothing can end the script element.</param>
    /// <param name="figures">What the script draws.</param>
    /// <param name="assets">Script and style.</param>
    public static string Of(string title, Html body, string document, FigureSet figures, ReportAssets assets)
    {
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
            <title>{title}</title>
            <link rel="icon" href="data:,"/>
            <style>{Html.Trusted(assets.Style.Replace("</", "<\\/", StringComparison.Ordinal))}</style>
            </head>
            <body>
            <main>
            {body}</main>
            <script type="application/json" id="run-document">{Html.Trusted(document)}</script>
            <script type="application/json" id="figures">{Html.Trusted(JsonSerializer.Serialize(figures, FigureJson.Default.FigureSet))}</script>
            <script>{Html.Trusted(script)}</script>
            </body>
            </html>

            """).ToString();
    }

    /// <summary>Links to the parts of the page.</summary>
    public static Html Contents(IEnumerable<(string Id, string Text)> parts)
    {
        IEnumerable<Html> items = parts.Select(part => Html.Of($"""<li><a href="#{part.Id}">{part.Text}</a></li>"""));
        return Html.Of($"""<nav aria-label="Contents"><ul>{items}</ul></nav>{"\n"}""");
    }

    // The end tag is the only text that could end a script early, and a browser hashes line feeds alone.
    private static string Inline(string script) =>
        script.ReplaceLineEndings("\n").Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Trim();
}
