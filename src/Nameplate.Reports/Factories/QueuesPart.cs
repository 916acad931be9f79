using Nameplate.Reports.Markup;
using Nameplate.Reports.Sections;

namespace Nameplate.Reports.Factories;

/// <summary>Abstract servers against queueing theory.</summary>
internal static class QueuesPart
{
    public const string Id = "queues";

    public static Html Of(FactoryContext c) => c.Document.Queues.Length == 0
        ? Html.Empty
        : FigureMarkup.Section(Id, "Abstract servers", "Measured, beside what queueing theory says exactly", Tables.Of(
            "Abstract servers",
            ["Server", "Kind", "ρ offered", "Figure", "Measured", "± standard error", "Theory"],
            c.Document.Queues.SelectMany(static q => q.Figures.Select(f => (IReadOnlyList<string>)
                [q.Name, q.Kind, Amounts.Number(q.Offered), f.Name, Display.Scale.Number(f.Measured), Amounts.Number(f.StandardError), Amounts.Number(f.Exact)]))));
}
