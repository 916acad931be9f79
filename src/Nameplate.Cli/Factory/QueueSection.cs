using Nameplate.Cli.Writing;
using Nameplate.Factory.Documents;

namespace Nameplate.Cli.Factory;

/// <summary>Abstract servers beside what queueing theory says.</summary>
internal static class QueueSection
{
    public static void Write(Page page, FactoryDocument document)
    {
        if (document.Queues.IsEmpty)
        {
            return;
        }

        page.Heading("Servers of queueing theory: measured beside exact");
        var table = new TextTable(new Column("server"), new Column("kind"), new Column("ρ", true), new Column("customers", true), new Column("figure"), new Column("measured", true), new Column("± se", true), new Column("exact", true), new Column("se away", true));
        foreach (QueueDocument queue in document.Queues)
        {
            string name = queue.Name;
            foreach (QueueFigure figure in queue.Figures)
            {
                bool first = name.Length > 0;
                table.Row(
                    name, first ? queue.Kind : string.Empty, first ? Words.Text(queue.Offered, "0.000") : string.Empty, first ? Words.Count(queue.Arrived) : string.Empty,
                    figure.Name, Words.Text(figure.Measured, "0.00000"), figure.StandardError is { } se ? Words.Text(se, "0.00000") : string.Empty,
                    figure.Exact is { } exact ? Words.Text(exact, "0.00000") : "–", figure.Distance is { } distance ? Words.Text(distance, "0.0") : string.Empty);
                name = string.Empty;
            }
        }

        page.Table(table);
        page.Paragraph("For the number present the exact column is Little's law: rate × mean time in system, both measured.", "  ", "  ");
    }
}
