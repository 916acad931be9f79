using Nameplate.Analysis.Runs;
using Nameplate.Analysis.Stories;
using Nameplate.Cli.Writing;

namespace Nameplate.Cli.Runs;

/// <summary>The folder that a run leaves.</summary>
internal sealed class RunFolder
{
    private const string ManifestFile = "manifest.json";
    private readonly WholeFolder _folder;

    private RunFolder(WholeFolder folder) => _folder = folder;

    /// <summary>Checks before the run that the folder can be left there: it is new, empty or an earlier run's.</summary>
    public static RunFolder Open(string path) => new(WholeFolder.Open("--out", path, ManifestFile));

    /// <summary>Writes everything, then moves it into place.</summary>
    public void Leave(RunRequest request, RunResult result, CancellationToken cancellation) =>
        _folder.Leave(part => WriteFiles(part, request, result), cancellation);

    private static void WriteFiles(string folder, RunRequest request, RunResult result)
    {
        WholeFolder.WriteFile(folder, ManifestFile, writer => Documents.Write(Manifest.Of(request, result.Document), writer));
        WholeFolder.WriteFile(folder, "summary.json", writer => Documents.Write(result.Document, writer));
        WholeFolder.WriteFile(folder, "series.csv", writer => SeriesTable.Write(result.Document, writer));
        WholeFolder.WriteFile(folder, "ledger.csv", writer => WriteLedger(LedgerBook.Of(result.Compiled, null, request.Seed), writer));
        WholeFolder.WriteFile(folder, "events.csv", writer => WriteEvents(Storyteller.Tell(result.Compiled, null, request.Seed), writer));
    }

    private static void WriteLedger(IReadOnlyList<LedgerEntry> entries, TextWriter writer)
    {
        Csv.Row(writer, "month", "posting", "from", "to", "account", "usd");
        foreach (LedgerEntry entry in entries)
        {
            Csv.Row(writer, entry.Month, entry.Posting, entry.From, entry.To, entry.Account, Csv.Number(entry.Usd));
        }
    }

    private static void WriteEvents(Story story, TextWriter writer)
    {
        Csv.Row(writer, "month", "kind", "event");
        foreach (StoryEvent happened in story.Events)
        {
            Csv.Row(writer, happened.Month, happened.Kind, happened.Text);
        }
    }
}
