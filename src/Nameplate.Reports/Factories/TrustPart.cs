using System.Globalization;
using Nameplate.Factory.Documents;
using Nameplate.Reports.Markup;
using Nameplate.Reports.Sections;

namespace Nameplate.Reports.Factories;

/// <summary>How far the numbers can be trusted: invariants, errors of calibration, doubts, definitions.</summary>
internal static class TrustPart
{
    public const string Id = "trust";

    public static Html Of(FactoryContext c)
    {
        FactoryDocument d = c.Document;
        int broken = d.Checks.Count(static k => !k.Holds);
        string finding = broken == 0 ? $"All {d.Checks.Length} invariants hold" : $"{broken} of {d.Checks.Length} invariants do not hold";
        return FigureMarkup.Section(Id, "How far to trust this", finding, Html.Of($"""
            {Warnings(d)}
            <h3>Calibration</h3>
            {Calibrations(d)}
            <h3>Invariants</h3>
            {Checks(d)}
            <h3>What the words mean</h3>
            {Definitions(d)}
            """));
    }

    private static Html Warnings(FactoryDocument d) => d.Warnings.Length == 0
        ? Html.Empty
        : Html.Of($"""<h3>Doubts</h3><ul>{d.Warnings.Select(static w => Html.Of($"<li>{w}</li>"))}</ul>{"\n"}""");

    private static Html Calibrations(FactoryDocument d) => d.Calibrations.Length == 0
        ? FigureMarkup.Nothing("No engine ran.")
        : Tables.Of(
            "Calibration of each kind of replica",
            ["Replicas", "Accelerator", "Model", "Engine", "Layout", "Rows", "Mean error", "Median", "Measured on"],
            d.Calibrations.Select(static k => (IReadOnlyList<string>)
            [
                k.Kind, k.Accelerator, $"{k.Model} {k.Weights}", k.Engine, k.Layout, Amounts.Count(k.Rows), k.MeanError is null ? "not measured" : Amounts.Percent(k.MeanError), Amounts.Percent(k.MedianError),
                k.Extrapolated ? "others: extrapolated" : k.FitSet,
            ]));

    private static Html Checks(FactoryDocument d) => Tables.Of(
        "Invariants",
        ["What must hold", "Looked at", "Worst relative difference", "Holds"],
        d.Checks.Select(static k => (IReadOnlyList<string>)
            [k.Name, Amounts.Count(k.Places), k.WorstDifference == 0 ? "0, exactly" : k.WorstDifference.ToString("0.0e-0", CultureInfo.InvariantCulture), k.Holds ? "yes" : "NO"]));

    private static Html Definitions(FactoryDocument d) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="Definitions"><table class="words"><caption class="unseen">Definitions</caption>
        <thead><tr><th scope="col">Metric</th><th scope="col">Unit</th><th scope="col">Meaning</th></tr></thead>
        <tbody>{d.Definitions.Select(static w => Html.Of($"""<tr><th scope="row">{w.Metric}</th><td>{w.Unit}</td><td>{w.Meaning}</td></tr>{"\n"}"""))}</tbody></table></div>
        """);
}
