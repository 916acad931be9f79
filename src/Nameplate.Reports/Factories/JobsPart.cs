using Nameplate.Factory.Documents;
using Nameplate.Reports.Markup;
using Nameplate.Reports.Sections;

namespace Nameplate.Reports.Factories;

/// <summary>Training and research: what was kept, what was lost.</summary>
internal static class JobsPart
{
    public const string Id = "jobs";

    public static Html Of(FactoryContext c)
    {
        SiteDocument[] sites = [.. c.Document.Sites.Where(static s => s.Jobs is not null)];
        if (sites.Length == 0)
        {
            return Html.Empty;
        }

        JobTotalsDocument[] totals = [.. sites.SelectMany(static s => s.Jobs!.Totals)];
        Html body = Html.Join(sites.Select(static s => Html.Of($"""
            <h3>{s.Name}</h3>
            {Totals(s)}
            <h4>The largest of {Amounts.Count(s.Jobs!.All)} jobs</h4>
            {Jobs(s)}

            """)));
        string finding = $"{Amounts.Count(totals.Sum(static t => (long)t.Finished))} of {Amounts.Count(totals.Sum(static t => (long)t.Submitted))} jobs finished; failures interrupted them {Amounts.Count(totals.Sum(static t => t.Failures))} times";
        return FigureMarkup.Section(Id, "Jobs", finding, body);
    }

    private static Html Totals(SiteDocument s) => Tables.Of(
        $"Jobs at {s.Name} by kind",
        ["Kind", "Submitted", "Started", "Finished", "Failures", "Preemptions", "Mean queue", "Wall, acc.·h", "Kept, acc.·h", "Lost, acc.·h", "ETTR"],
        s.Jobs!.Totals.Select(static t => (IReadOnlyList<string>)
        [
            t.Kind, Amounts.Count(t.Submitted), Amounts.Count(t.Started), Amounts.Count(t.Finished), Amounts.Count(t.Failures), Amounts.Count(t.Preemptions), Amounts.Seconds(t.MeanQueued), Amounts.Number(t.WallHours),
            Amounts.Number(t.UsefulHours), Amounts.Number(t.LostHours), Amounts.Number(t.Ettr),
        ]));

    private static Html Jobs(SiteDocument s) => Tables.Of(
        $"The largest jobs at {s.Name}",
        ["Job", "Accelerators", "Status", "Queued", "Wall", "Training", "Lost", "Checkpoints", "Starting", "Stalled", "Failures", "ETTR"],
        s.Jobs!.Jobs.Select(static j => (IReadOnlyList<string>)
        [
            j.Name, Amounts.Count(j.Accelerators), j.Status, Amounts.Seconds(j.Queued), Amounts.Seconds(j.Wall), Amounts.Seconds(j.Training), Amounts.Seconds(j.Lost), Amounts.Seconds(j.Checkpoint),
            Amounts.Seconds(j.Restart), Amounts.Seconds(j.Stalled), Amounts.Count(j.Failures), Amounts.Number(j.Ettr),
        ]));
}
