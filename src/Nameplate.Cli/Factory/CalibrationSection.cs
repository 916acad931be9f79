using Nameplate.Cli.Writing;
using Nameplate.Factory.Documents;

namespace Nameplate.Cli.Factory;

/// <summary>What step times rest on, with the error of the fit.</summary>
internal static class CalibrationSection
{
    public static void Write(Page page, FactoryDocument document)
    {
        if (!document.Calibrations.IsEmpty)
        {
            page.Heading("Calibration: error of the time per output token on measured rows that the fit did not see");
            var table = new TextTable(new Column("replicas"), new Column("accelerator"), new Column("engine"), new Column("weights"), new Column("layout"), new Column("rows", true), new Column("mean", true), new Column("median", true), new Column("fitted to"));
            foreach (IGrouping<string, CalibrationDocument> same in document.Calibrations.GroupBy(c => $"{c.Accelerator}|{c.Engine}|{c.Weights}|{c.Layout}|{c.Model}"))
            {
                CalibrationDocument one = same.First();
                int others = same.Count() - 1;
                table.Row(
                    others == 0 ? one.Kind : $"{one.Kind} and {others} more", one.Accelerator, one.Engine, one.Weights, one.Layout, one.Rows > 0 ? Words.Count(one.Rows) : "–",
                    FactoryWords.Percent(one.MeanError), FactoryWords.Percent(one.MedianError), one.Extrapolated ? $"scaled from {one.FitSet}" : "its own");
            }

            page.Table(table);
        }

        foreach (string warning in document.Warnings)
        {
            page.Paragraph("warning: " + warning, "  ", "    ");
        }
    }
}
