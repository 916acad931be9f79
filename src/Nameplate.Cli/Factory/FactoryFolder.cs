using System.Globalization;
using System.Text;
using Nameplate.Cli.Runs;
using Nameplate.Factory.Documents;

namespace Nameplate.Cli.Factory;

/// <summary>The folder that a factory's run leaves: written under another name beside it and then moved, so that it is there whole or not at all.</summary>
internal sealed class FactoryFolder
{
    private const string Summary = "summary.json";
    private readonly string _path;

    private FactoryFolder(string path) => _path = path;

    /// <summary>Checks before the run that the folder can be left there: it is new, empty or an earlier run's.</summary>
    public static FactoryFolder Open(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(full))
        {
            throw new UsageException($"--out: '{path}' is a file; expected a folder");
        }

        bool isForeign = Directory.Exists(full) && !File.Exists(Path.Combine(full, Summary)) && Directory.EnumerateFileSystemEntries(full).Any();
        if (isForeign)
        {
            throw new UsageException($"--out: '{path}' holds files that no run left there; nothing was written", "name a new folder, or one that an earlier run left");
        }

        return new FactoryFolder(full);
    }

    /// <summary>Writes everything, then moves it into place.</summary>
    public void Leave(FactoryDocument document, CancellationToken cancellation)
    {
        string parent = Path.GetDirectoryName(_path) ?? throw new UsageException("--out: the root folder cannot be replaced");
        Directory.CreateDirectory(parent);
        string part = Path.Combine(parent, $".{Path.GetFileName(_path)}.{Environment.ProcessId}.part");
        try
        {
            Directory.CreateDirectory(part);
            Write(part, Summary, writer => FactoryJson.Write(document, writer));
            Write(part, "inputs.csv", writer => WriteInputs(document, writer));
            Write(part, "power.csv", writer => WritePower(document, writer));
            cancellation.ThrowIfCancellationRequested();
            if (Directory.Exists(_path))
            {
                Directory.Delete(_path, recursive: true);
            }

            Directory.Move(part, _path);
        }
        finally
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }
        }
    }

    private static void WriteInputs(FactoryDocument document, TextWriter writer)
    {
        Csv.Row(writer, "path", "value", "origin", "source");
        foreach (var input in document.Inputs)
        {
            Csv.Row(writer, input.Path, input.Value, input.Origin.ToString().ToLowerInvariant(), input.Source);
        }
    }

    private static void WritePower(FactoryDocument document, TextWriter writer)
    {
        Csv.Row(writer, "site", "seconds", "facility_mw", "it_mw", "wet_bulb_c");
        foreach (var site in document.Sites)
        {
            for (int i = 0; i < site.Timeline.FacilityMegawatts.Length; i++)
            {
                Csv.Row(writer, site.Id, (i * site.Timeline.Seconds).ToString(CultureInfo.InvariantCulture), Csv.Number(site.Timeline.FacilityMegawatts[i]), Csv.Number(site.Timeline.ItMegawatts[i]), Csv.Number(site.Timeline.WetBulb[i]));
            }
        }
    }

    private static void Write(string folder, string file, Action<TextWriter> content)
    {
        using FileStream stream = File.Create(Path.Combine(folder, file));
        using StreamWriter writer = new(stream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        content(writer);
    }
}
