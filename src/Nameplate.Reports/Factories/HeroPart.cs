using Nameplate.Factory.Documents;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Factories;

/// <summary>What the factory did, in one number and one sentence.</summary>
internal static class HeroPart
{
    public static Html Of(FactoryContext c)
    {
        FactoryDocument d = c.Document;
        (string value, string label, string under) = Headline(c);
        return Html.Of($"""
            <header class="masthead">
            <p class="brand">Nameplate</p><p class="dateline">{d.Title} · {c.Length} at the level of {(d.Level == "fluid" ? "flows" : "engine steps")} · seed {(long)Math.Min(d.Seed, long.MaxValue)}</p>
            </header>
            <section id="answer" class="hero" aria-labelledby="answer-text">
            <div class="odds">
            <p class="big">{value}</p>
            <p class="big-label">{label} <span>{under}</span></p>
            </div>
            <div class="verdict">
            <h1 id="answer-text">{Sentence(c)}</h1>
            <p class="meaning">{Meaning(c)}</p>
            </div>
            </section>

            """);
    }

    private static (string Value, string Label, string Under) Headline(FactoryContext c)
    {
        ServiceDocument[] services = [.. c.Services];
        if (services.Length > 0)
        {
            long ended = services.Sum(static s => s.Completed + s.Refused);
            double met = services.Sum(static s => s.Classes.Sum(static k => (k.Attainment ?? 0) * (k.Completed + k.Refused)));
            return (Amounts.Percent(ended > 0 ? met / ended : null), "of requests kept their promise", $"{Amounts.Count(ended)} requests ended");
        }

        JobTotalsDocument[] jobs = [.. c.Document.Sites.SelectMany(static s => s.Jobs?.Totals ?? [])];
        if (jobs.Length > 0)
        {
            double wall = jobs.Sum(static j => j.WallHours);
            return (Amounts.Percent(wall > 0 ? jobs.Sum(static j => j.UsefulHours) / wall : null), "of the jobs’ time was useful (ETTR)", $"{Amounts.Count(jobs.Sum(static j => (long)j.Submitted))} jobs");
        }

        long arrived = c.Document.Queues.Sum(static q => q.Arrived);
        return (Display.Scale.Print(arrived, "1"), "customers at abstract servers", $"{c.Document.Queues.Length} servers");
    }

    private static string Sentence(FactoryContext c)
    {
        List<string> parts = [.. c.Services.Take(3).Select(static s =>
            $"{s.Name} gives {Amounts.Number(s.OutputTokensPerSecond)} answer tokens per second on {Amounts.Count(s.Accelerators)} accelerators")];
        foreach (SiteDocument site in c.Document.Sites.Where(static s => s.Jobs is not null).Take(2))
        {
            parts.Add($"{site.Name} keeps {string.Join(" and ", site.Jobs!.Totals.Select(static t => $"{Amounts.Percent(t.Ettr)} of {t.Kind}’s time"))}");
        }

        if (parts.Count == 0)
        {
            return c.Document.Queues.Length > 0 ? "Abstract servers, held against queueing theory" : "Nothing ran";
        }

        double energy = c.Document.Sites.Sum(static s => s.FacilityMegawattHours);
        return $"{string.Join("; ", parts)}; {Amounts.MegawattHours(energy)} at the meter";
    }

    private static string Meaning(FactoryContext c) =>
        (c.Services.Any()
            ? "A request keeps its promise if its time to first token and its time per output token are both within what its class was promised. "
            : "")
        + "Utilisation ρ stands beside every time; above ρ = 0.95 only the range over the halves of the run is given, because a single figure would say more about the length of the run. "
        + (c.Document.Checks.All(static k => k.Holds) ? $"All {c.Document.Checks.Length} invariants hold." : "SOME INVARIANTS DO NOT HOLD: do not trust this run.");
}
