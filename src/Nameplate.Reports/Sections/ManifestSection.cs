using System.Globalization;
using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>What decided the numbers, so that anyone can get them again.</summary>
internal static class ManifestSection
{
    public static Html Of(ReportContext c)
    {
        RunDocument d = c.Document;
        ReplayIds replay = d.Headline.Replay;
        return Html.Of($"""
            <footer id="manifest">
            <h2>The run</h2>
            <dl>
            {Entry("Programme", d.Programme)}
            {Entry("As of", d.AsOf)}
            {Entry("Scenario", d.Scenario)}
            {Entry("Overrides", d.Overrides.Count == 0 ? "none" : string.Join("; ", d.Overrides))}
            {Entry("Worlds", Words.Count(d.Worlds))}
            {Entry("Seed", d.Seed.ToString(CultureInfo.InvariantCulture))}
            {Entry("Measure", d.Measure)}
            {Entry("A typical world", replay.Typical is { } typical ? $"--world {typical}" : "none")}
            {Entry("A failing world", replay.Failing is { } failing ? $"--world {failing}" : "none")}
            {Entry("Hash", d.Hash)}
            </dl>
            <p>The same programme, as-of date, scenario, overrides, seed and version give the same bytes. This page needs no network; the
            run’s full document is embedded in it as JSON.</p>
            </footer>

            """);
    }

    private static Html Entry(string name, string value) => Html.Of($"""<div><dt>{name}</dt><dd>{value}</dd></div>""");
}
