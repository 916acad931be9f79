using System.Globalization;
using Nameplate.Factory.Documents;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Factories;

/// <summary>What decided the numbers, so that anyone can get them again.</summary>
internal static class ManifestPart
{
    public static Html Of(FactoryContext c)
    {
        FactoryDocument d = c.Document;
        string[] files = [.. d.Files.Select(static f => $"{f.Path} {f.Sha256[..Math.Min(12, f.Sha256.Length)]}")];
        return Html.Of($"""
            <footer id="manifest">
            <h2>The run</h2>
            <dl>
            {Entry("Factory", d.Factory)}
            {Entry("Seed", d.Seed.ToString(CultureInfo.InvariantCulture))}
            {Entry("Level", d.Level)}
            {Entry("Simulated", Amounts.Seconds(d.Seconds))}
            {Entry("Events", Amounts.Count(d.Events))}
            {Entry("Hash", d.Hash)}
            {Entry("Files", string.Join("; ", files))}
            </dl>
            {Inputs(d)}
            <p>The same factory, overrides, seed and version give the same bytes, whatever the number of threads. This page needs no network; the run’s full document is embedded in it as JSON.</p>
            </footer>

            """);
    }

    private static Html Inputs(FactoryDocument d) => Html.Of($"""
        <details class="data"><summary>Data: all {Amounts.Count(d.Inputs.Length)} values that decided the run, defaults included</summary>
        {Tables.Of("Values in force", ["Path", "Value", "Origin", "Source"], d.Inputs.Select(static i => (IReadOnlyList<string>)[i.Path, i.Value, i.Origin.ToString(), i.Source]))}
        </details>
        """);

    private static Html Entry(string name, string value) => Html.Of($"""<div><dt>{name}</dt><dd>{value}</dd></div>""");
}
