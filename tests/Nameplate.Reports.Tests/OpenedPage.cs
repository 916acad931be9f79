using Microsoft.Playwright;

namespace Nameplate.Reports.Tests;

/// <summary>An opened report; disposing it closes the page and removes its file.</summary>
public sealed class OpenedPage(IPage page, string path) : IAsyncDisposable
{
    public IPage Page { get; } = page;

    public List<string> Complaints { get; } = [];

    public void Complain(string? complaint)
    {
        if (complaint is not null)
        {
            Complaints.Add(complaint);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        File.Delete(path);
    }
}
