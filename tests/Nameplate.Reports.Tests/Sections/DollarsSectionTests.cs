using System.Xml.Linq;
using Nameplate.Analysis.Runs;
using Nameplate.Reports.Bundling;

namespace Nameplate.Reports.Tests.Sections;

/// <summary>The section of the same dollars: there when the money was followed, and only then.</summary>
public sealed class DollarsSectionTests
{
    private static readonly ReportAssets Assets = new("(() => {})();", "body {}");

    [Fact]
    public void Without_followed_money_there_is_no_section() => Html(SampleRun.OpenAi()).ShouldNotContain("id=\"dollars\"");

    [Fact]
    public void Followed_money_has_a_section_and_a_place_in_the_contents()
    {
        string html = Html(SampleRun.OpenAi() with { Circularity = Sample() });
        html.ShouldContain("id=\"dollars\"");
        html.ShouldContain("href=\"#dollars\"");
        html.ShouldContain("Back, from Oracle");
        html.ShouldContain("SB Energy");
        Should.NotThrow(() => XDocument.Parse(html[html.IndexOf("<section id=\"dollars\"", StringComparison.Ordinal)..(html.IndexOf("</section>", html.IndexOf("id=\"dollars\"", StringComparison.Ordinal), StringComparison.Ordinal) + 10)]
            .Replace("&nbsp;", " ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_nothing_comes_back_the_section_says_so()
    {
        CircularityResult sample = Sample();
        DollarShare none = new(0, 0, 0, 0, 0);
        InvestorResult outsider = sample.Investors[0] with { Party = "world", Recycled = none, Directly = none, ThroughOthers = none, BoughtBy = [] };
        string html = Html(SampleRun.OpenAi() with { Circularity = sample with { Investors = [outsider], Circularity = none, Unknown = [] } });
        html.ShouldContain("None of $30");
        html.ShouldContain("Outsiders");
    }

    private static string Html(RunDocument document) => ReportWriter.Html(document, Assets);

    private static CircularityResult Sample()
    {
        ValuePercentiles paidIn = new(30e9, 30e9, 30e9, 30e9, 0);
        ValuePercentiles outside = new(26e9, 27e9, 28e9, 27e9, 1e8);
        DollarShare share = new(0.07, 0.1, 0.13, 0.1, 0.001);
        return new CircularityResult
        {
            Worlds = 1000,
            Financing = paidIn,
            OutsideMoney = outside,
            Circularity = share,
            Unknown = ["sb-energy"],
            Investors =
            [
                new InvestorResult
                {
                    Party = "nvidia",
                    Financing = paidIn,
                    OutsideMoney = outside,
                    Recycled = share,
                    Directly = share with { Mean = 0.03 },
                    ThroughOthers = share with { Mean = 0.07 },
                    Within12Months = share with { Mean = 0.04 },
                    Within36Months = share,
                    BoughtBy = [new("oracle", 0.07), new("openai", 0.03)],
                    Absorbed = [new("openai", "overhead", 0.5), new("oracle", "outgoings", 0.3), new("sb-energy", "unknown", 0.1)],
                    Kept = [],
                    ReturnedOtherwise = 0,
                    Lines = [new("equity.nvidia-equity.nvidia", "openai", paidIn, share)],
                },
            ],
        };
    }
}
