using Nameplate.Cli.Writing;
using Nameplate.Factory.Documents;

namespace Nameplate.Cli.Factory;

/// <summary>What became of a site's jobs.</summary>
internal static class JobSection
{
    private const int Shown = 5;

    public static void Write(Page page, SiteDocument site)
    {
        JobsDocument jobs = site.Jobs!;
        page.Heading($"Jobs at {site.Id}");
        var totals = new TextTable(
            new Column(string.Empty), new Column("submitted", true), new Column("started", true), new Column("finished", true), new Column("failures", true), new Column("gave way", true), new Column("ETTR", true), new Column("mean wait", true), new Column("accelerator·h kept", true), new Column("lost", true));
        foreach (JobTotalsDocument kind in jobs.Totals)
        {
            totals.Row(
                kind.Kind, Words.Count(kind.Submitted), Words.Count(kind.Started), Words.Count(kind.Finished), Words.Count(kind.Failures), Words.Count(kind.Preemptions),
                Ettr(kind.Ettr), kind.MeanQueued is { } wait ? FactoryWords.Span(wait) : "–", FactoryWords.Figure(kind.UsefulHours), FactoryWords.Figure(kind.LostHours));
        }

        page.Table(totals);
        var table = new TextTable(new Column("job"), new Column("accelerators", true), new Column(string.Empty), new Column("wall", true), new Column("training", true), new Column("lost", true), new Column("checkpoints", true), new Column("restarts", true), new Column("stalled", true), new Column("ETTR", true));
        foreach (JobDocument job in jobs.Jobs.Take(Shown))
        {
            table.Row(
                job.Name, Words.Count(job.Accelerators), job.Status, FactoryWords.Span(job.Wall), FactoryWords.Span(job.Training), FactoryWords.Span(job.Lost),
                FactoryWords.Span(job.Checkpoint), FactoryWords.Span(job.Restart), FactoryWords.Span(job.Stalled + job.Requeued), Ettr(job.Ettr));
        }

        page.Table(table);
        if (jobs.All > Shown)
        {
            page.Line($"  and {Words.Count(jobs.All - Shown)} more");
        }
    }

    internal static string Ettr(double? ettr) => ettr is { } known ? known.ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture) : "–";
}
