using Microsoft.Playwright;

namespace Nameplate.Reports.Tests.Factories;

/// <summary>A factory's page in a real browser, opened from a file, offline.</summary>
[Trait("Category", "Slow")]
public sealed class FactoryBrowserTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData("factory-desktop-light", 1280, 900, ColorScheme.Light)]
    [InlineData("factory-desktop-dark", 1280, 900, ColorScheme.Dark)]
    [InlineData("factory-phone-light", 390, 844, ColorScheme.Light)]
    public async Task The_page_draws_every_chart_without_a_complaint_and_never_scrolls_sideways(string name, int width, int height, ColorScheme scheme)
    {
        await using OpenedPage opened = await browser.OpenAsync(FactoryReportWriter.Html(SampleFactories.Of("site-100mw"), browser.Assets), width, height, scheme);
        await opened.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(browser.Pictures, name + ".png"), FullPage = true });

        opened.Complaints.ShouldBeEmpty();
        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        (await opened.Page.EvaluateAsync<int>("[...document.querySelectorAll('.chart')].filter(c => c.querySelectorAll('svg path, svg rect').length < 4).length")).ShouldBe(0);
        (await opened.Page.EvaluateAsync<int>("document.querySelectorAll('.chart').length")).ShouldBeGreaterThan(7);
    }

    [Fact]
    public async Task Two_runs_are_drawn_on_the_same_charts_and_print()
    {
        var document = SampleFactories.Of("site-100mw");
        await using OpenedPage opened = await browser.OpenAsync(FactoryReportWriter.Html(document, "as it is", document, "capped", browser.Assets), 1280, 900, ColorScheme.Light);
        byte[] pdf = await opened.Page.PdfAsync(new PagePdfOptions { Path = Path.Combine(browser.Pictures, "factory-comparison.pdf"), PreferCSSPageSize = true, PrintBackground = true });

        opened.Complaints.ShouldBeEmpty();
        pdf.Length.ShouldBeGreaterThan(20_000);
        (await opened.Page.EvaluateAsync<int>("document.querySelectorAll('.chart svg').length")).ShouldBe(4);
    }
}
