using System.Text;
using Nameplate.Analysis.Runs;
using Nameplate.Analysis.Stories;

namespace Nameplate.Cli.Runs;

/// <summary>The folder that a run leaves: written under another name beside it and then moved, so that it is there whole or not at all.</summary>
internal sealed class RunFolder
{
    private const string ManifestFile = "manifest.json";
    private readonly string _path;

    private RunFolder(string path) => _path = path;

    /// <summary>Checks before the run that the folder can be left there: its parent exists, and it is new, empty or an earlier run's.</summary>
    public static RunFolder Open(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(full))
        {
            throw new UsageException($"--out: '{path}' is a file; expected a folder");
        }

        bool isForeign = Directory.Exists(full) && !File.Exists(Path.Combine(full, ManifestFile)) && Directory.EnumerateFileSystemEntries(full).Any();
        if (isForeign)
        {
            throw new UsageException($"--out: '{path}' holds files that no run left there; nothing was written", "name a new folder, or one that an earlier run left");
        }

        return new RunFolder(full);
    }

    /// <summary>Writes everything, then moves it into place.</summary>
    public void Leave(RunRequest request, RunResult result, CancellationToken cancellation)
    {
        string parent = Path.GetDirectoryName(_path) ?? throw new UsageException("--out: the root folder cannot be replaced");
        Directory.CreateDirectory(parent);
        string part = Path.Combine(parent, $".{Path.GetFileName(_path)}.{Environment.ProcessId}.part");
        try
        {
            Directory.CreateDirectory(part);
            WriteFiles(part, request, result);
            cancellation.ThrowIfCancellationRequested();
            MoveIntoPlace(part);
        }
        finally
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }
        }
    }

    private static void WriteFiles(string folder, RunRequest request, RunResult result)
    {
        Write(folder, ManifestFile, writer => Documents.Write(Manifest.Of(request, result.Document), writer));
        Write(folder, "summary.json", writer => Documents.Write(result.Document, writer));
        Write(folder, "series.csv", writer => SeriesTable.Write(result.Document, writer));
        Write(folder, "ledger.csv", writer => WriteLedger(LedgerBook.Of(result.Compiled, null, request.Seed), writer));
        Write(folder, "events.csv", writer => WriteEvents(Storyteller.Tell(result.Compiled, null, request.Seed), writer));
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

    private static void Write(string folder, string file, Action<TextWriter> content)
    {
        using FileStream stream = File.Create(Path.Combine(folder, file));
        using (StreamWriter writer = new(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" })
        {
            content(writer);
        }

        stream.Flush(flushToDisk: true);
    }

    private void MoveIntoPlace(string part)
    {
        if (!Directory.Exists(_path))
        {
            Directory.Move(part, _path);
            return;
        }

        string old = part + ".old";
        Directory.Move(_path, old);
        try
        {
            Directory.Move(part, _path);
        }
        catch
        {
            Directory.Move(old, _path);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }
}
