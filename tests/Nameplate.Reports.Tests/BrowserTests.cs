using Microsoft.Playwright;
using Nameplate.Analysis.Runs;

namespace Nameplate.Reports.Tests;

/// <summary>The page in a real browser, opened from a file, offline.</summary>
[Trait("Category", "Slow")]
public sealed class BrowserTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] Charts =
    [
        "chart-capacity", "chart-vendor-1", "chart-vendor-2", "chart-vendor-3",
        "chart-sites", "chart-agreements", "chart-cash-1", "chart-gap-1", "chart-constraints",
    ];

    [Theory]
    [InlineData("desktop-light", 1280, 900, ColorScheme.Light)]
    [InlineData("desktop-dark", 1280, 900, ColorScheme.Dark)]
    [InlineData("tablet-light", 820, 1100, ColorScheme.Light)]
    [InlineData("phone-light", 390, 844, ColorScheme.Light)]
    [InlineData("phone-dark", 390, 844, ColorScheme.Dark)]
    public async Task The_page_draws_every_chart_without_a_complaint_and_never_scrolls_sideways(
        string name, int width, int height, ColorScheme scheme)
    {
        await using OpenedPage opened = await browser.OpenAsync(SampleRun.OpenAi(), width, height, scheme);
        await opened.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(browser.Pictures, name + ".png"), FullPage = true });

        opened.Complaints.ShouldBeEmpty();
        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        foreach (string id in Charts)
        {
            (await opened.Page.EvaluateAsync<int>($"document.querySelectorAll('#{id} svg path').length")).ShouldBeGreaterThan(3, id);
        }
    }

    [Fact]
    public async Task Light_and_dark_are_different_papers_with_readable_ink()
    {
        const string Contrast = """
            () => {
              const channel = v => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
              const luminance = c => {
                const [r, g, b] = c.match(/[\d.]+/g).map(Number);
                return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
              };
              const probe = document.body.appendChild(document.createElement('i'));
              const resolve = v => { probe.style.color = `var(--${v})`; return luminance(getComputedStyle(probe).color); };
              const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              const texts = ['ink', 'soft', 'link', 'promise', 'c1', 'c2'].flatMap(t =>
                ['paper', 'panel'].map(p => [t + ' on ' + p, ratio(resolve(t), resolve(p)), 4.5]));
              const fills = [0, 1, 2, 3, 4, 5, 6, 7].flatMap(i => [
                ['c' + i + ' on paper', ratio(resolve('c' + i), resolve('paper')), 3], ['label on c' + i, ratio(resolve('on-fill'), resolve('c' + i)), 4.5]]);
              const poor = [...texts, ...fills].filter(([, r, least]) => r < least).map(([n, r]) => n + ' ' + r.toFixed(2));
              probe.remove();
              return [getComputedStyle(document.body).backgroundColor, ...poor];
            }
            """;
        await using OpenedPage light = await browser.OpenAsync(SampleRun.OpenAi(), 800, 600, ColorScheme.Light);
        await using OpenedPage dark = await browser.OpenAsync(SampleRun.OpenAi(), 800, 600, ColorScheme.Dark);
        string[] onLight = await light.Page.EvaluateAsync<string[]>(Contrast);
        string[] onDark = await dark.Page.EvaluateAsync<string[]>(Contrast);

        onLight.Skip(1).ShouldBeEmpty();
        onDark.Skip(1).ShouldBeEmpty();
        onLight[0].ShouldNotBe(onDark[0]);
    }

    [Fact]
    public async Task On_paper_charts_fit_the_sheet_and_colours_are_light()
    {
        await using OpenedPage opened = await browser.OpenAsync(SampleRun.OpenAi(), 1280, 900, ColorScheme.Dark);
        string path = Path.Combine(browser.Pictures, "printed.pdf");
        byte[] pdf = await opened.Page.PdfAsync(new PagePdfOptions { Path = path, PreferCSSPageSize = true, PrintBackground = true });
        pdf.Length.ShouldBeGreaterThan(30_000);

        await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await opened.Page.SetViewportSizeAsync(688, 1000);
        await opened.Page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        (await opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
        int[] widths = await opened.Page.EvaluateAsync<int[]>("[...document.querySelectorAll('.chart svg')].map(s => s.clientWidth)");
        int[] heights = await opened.Page.EvaluateAsync<int[]>("[...document.querySelectorAll('.chart svg')].map(s => s.clientHeight)");
        widths.ShouldAllBe(w => w > 150 && w <= 688);
        heights.ShouldAllBe(h => h > 100 && h <= 940);
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tooltip_names_the_month_and_keeps_hostile_names_as_text()
    {
        RunDocument sample = SampleRun.OpenAi();
        RunDocument hostile = sample with { Vendors = [.. sample.Vendors.Select(v => v with { Name = "<img src=x onerror=alert(1)>" + v.Name })] };
        await using OpenedPage opened = await browser.OpenAsync(hostile, 1280, 900, ColorScheme.Light);
        await opened.Page.Locator("#chart-capacity").HoverAsync();
        await opened.Page.WaitForSelectorAsync("#chart-capacity .tip");

        (await opened.Page.Locator("#chart-capacity .tip").InnerTextAsync()).ShouldContain("<img src=x onerror=alert(1)>NVIDIA");
        (await opened.Page.EvaluateAsync<int>("document.querySelectorAll('img').length")).ShouldBe(0);
        opened.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("bare")]
    [InlineData("one-vendor")]
    public async Task Documents_with_little_in_them_draw_too(string name)
    {
        RunDocument document = name == "bare" ? SampleCases.Bare() : SampleCases.OneVendorThatAddsUp();
        await using OpenedPage opened = await browser.OpenAsync(document, 1000, 800, ColorScheme.Light);
        await opened.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(browser.Pictures, name + ".png"), FullPage = true });
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public void The_page_is_smaller_than_one_and_a_half_megabytes() =>
        System.Text.Encoding.UTF8.GetByteCount(ReportWriter.Html(SampleRun.OpenAi(), browser.Assets)).ShouldBeLessThan(1_500_000);
}
