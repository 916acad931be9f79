using Nameplate.Analysis.Runs;

namespace Nameplate.Cli.Runs;

/// <summary>The recorded series as comma-separated values: one row per series and month.</summary>
internal static class SeriesTable
{
    public static void Write(RunDocument document, TextWriter writer)
    {
        Csv.Row(writer, "series", "unit", "month", "p10", "p50", "p90", "mean", "se");
        foreach ((string name, OutputFan fan) in document.Outputs)
        {
            for (int i = 0; i < fan.Months.Count; i++)
            {
                Csv.Row(
                    writer, name, fan.Unit, fan.Months[i],
                    Csv.Number(fan.P10[i]), Csv.Number(fan.P50[i]), Csv.Number(fan.P90[i]), Csv.Number(fan.Mean[i]), Csv.Number(fan.Se[i]));
            }
        }
    }
}
