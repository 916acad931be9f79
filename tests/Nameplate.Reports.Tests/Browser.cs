using Microsoft.Playwright;
using Nameplate.Reports.Bundling;

namespace Nameplate.Reports.Tests;

/// <summary>One Chromium and one bundle for all browser tests; pictures go to <c>artifacts/report-pictures</c> for people to look at.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ReportAssets Assets { get; private set; } = new("", "");

    public string Pictures { get; } = Path.Combine(Path.GetDirectoryName(ReportAssets.DefaultCacheFolder())!, "report-pictures");

    public async ValueTask InitializeAsync()
    {
        AssetsResult result = await ReportAssets.FindOrBuildAsync();
        Assets = result.Assets ?? throw new InvalidOperationException($"{result.Problem} {result.Help}");
        Directory.CreateDirectory(Pictures);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a report from a file, as a reader would, and collects whatever the page complains about or asks the network for.</summary>
    public Task<OpenedPage> OpenAsync(Analysis.Runs.RunDocument document, int width, int height, ColorScheme scheme) =>
        OpenAsync(ReportWriter.Html(document, Assets), width, height, scheme);

    /// <summary>Opens a page that was written already.</summary>
    public async Task<OpenedPage> OpenAsync(string html, int width, int height, ColorScheme scheme)
    {
        string path = Path.Combine(Pictures, $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(path, html);
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            Offline = true,
        });
        IPage page = await context.NewPageAsync();
        var opened = new OpenedPage(page, path);
        page.Console += (_, message) => opened.Complain(message.Type is "error" or "warning" ? message.Text : null);
        page.PageError += (_, error) => opened.Complain(error);
        page.Request += (_, request) => opened.Complain(IsLocal(request.Url) ? null : "asked for " + request.Url);
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        await page.WaitForSelectorAsync("html[data-drawn]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        return opened;
    }

    private static bool IsLocal(string address) =>
        address.StartsWith("file:", StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal);
}
