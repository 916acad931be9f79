using System.Globalization;
using Nameplate.Cli.Runs;
using Nameplate.Cli.Writing;
using Nameplate.Factory.Documents;

namespace Nameplate.Cli.Factory;

/// <summary>The folder that a factory's run leaves.</summary>
internal sealed class FactoryFolder
{
    private const string Summary = "summary.json";
    private readonly WholeFolder _folder;

    private FactoryFolder(WholeFolder folder) => _folder = folder;

    /// <summary>Checks before the run that the folder can be left there: it is new, empty or an earlier run's.</summary>
    public static FactoryFolder Open(string path) => new(WholeFolder.Open("--out", path, Summary));

    /// <summary>Writes everything, then moves it into place.</summary>
    public void Leave(FactoryDocument document, CancellationToken cancellation) => _folder.Leave(part => WriteFiles(part, document), cancellation);

    private static void WriteFiles(string folder, FactoryDocument document)
    {
        WholeFolder.WriteFile(folder, Summary, writer => FactoryJson.Write(document, writer));
        WholeFolder.WriteFile(folder, "inputs.csv", writer => WriteInputs(document, writer));
        WholeFolder.WriteFile(folder, "power.csv", writer => WritePower(document, writer));
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
}
