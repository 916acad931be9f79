using Nameplate.Reports.Bundling;
using Nameplate.Reports.Display;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>The whole page of a programme's run.</summary>
internal static class Page
{
    private static readonly (string Id, string Text)[] Parts =
    [
        ("capacity", "Capacity"), ("sites", "Sites"), ("agreements", "Agreements"), ("cash", "Cash"), DollarsSection.Part,
        ("constraints", "Constraints"), ("breaks", "What breaks first"), ("numbers", "All numbers"), ("sources", "Sources"),
    ];

    public static string Of(ReportContext c, ReportAssets assets)
    {
        Html body = Html.Join(
        [
            HeroSection.Of(c),
            TilesSection.Of(c),
            PageFrame.Contents([.. Parts.Where(p => p != DollarsSection.Part || c.Document.Circularity is not null)]),
            CapacitySection.Of(c),
            SitesSection.Of(c),
            AgreementsSection.Of(c),
            CashSection.Of(c),
            DollarsSection.Of(c),
            ConstraintsSection.Of(c),
            BreaksSection.Of(c),
            YearEndsSection.Of(c),
            SourcesSection.Of(c),
            ManifestSection.Of(c),
        ]);
        return PageFrame.Of($"{c.Document.Title}: does it add up? As of {Words.Date(c.Document.AsOf)}", body, DocumentJson.Serialize(c.Document), c.Figures, assets);
    }
}
