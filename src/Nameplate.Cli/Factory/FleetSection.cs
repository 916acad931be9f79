using Nameplate.Cli.Writing;
using Nameplate.Factory.Documents;

namespace Nameplate.Cli.Factory;

/// <summary>Many sites at once: a line for each service, each site's jobs and each site.</summary>
internal static class FleetSection
{
    public static void Write(Page page, FactoryDocument document)
    {
        ServiceDocument[] services = [.. document.Sites.SelectMany(s => s.Services)];
        if (services.Length > 0)
        {
            Services(page, services);
        }

        if (document.Sites.Any(s => s.Jobs is not null))
        {
            Jobs(page, document);
        }

        Sites(page, document);
    }

    private static void Services(Page page, ServiceDocument[] services)
    {
        page.Heading("Services");
        var table = new TextTable(
            new Column("service"), new Column("accelerators", true), new Column("ρ", true), new Column("tokens/s", true), new Column("TTFT p99", true), new Column("TPOT", true), new Column("kept", true), new Column("tokens/s/MW", true), new Column("$/Mtok", true));
        foreach (ServiceDocument one in services)
        {
            table.Row(
                one.Name, Words.Count(one.Accelerators), one.Utilisation is { } rho ? Words.Text(rho, "0.000") : "–", FactoryWords.Figure(one.OutputTokensPerSecond), FactoryWords.Span(one.Ttft?.P99), FactoryWords.Span(one.Tpot?.Mean),
                FactoryWords.Percent(one.Classes[0].Attainment), FactoryWords.Figure(one.TokensPerSecondPerMegawatt), FactoryWords.Figure(one.CostPerMtok));
        }

        page.Table(table);
    }

    private static void Jobs(Page page, FactoryDocument document)
    {
        page.Heading("Jobs");
        var table = new TextTable(new Column("site"), new Column(string.Empty), new Column("submitted", true), new Column("finished", true), new Column("failures", true), new Column("ETTR", true), new Column("mean wait", true), new Column("accelerator·h kept", true), new Column("lost", true));
        foreach ((SiteDocument site, JobTotalsDocument kind) in document.Sites.SelectMany(s => (s.Jobs?.Totals ?? []).Select(t => (s, t))))
        {
            table.Row(
                site.Id, kind.Kind, Words.Count(kind.Submitted), Words.Count(kind.Finished), Words.Count(kind.Failures), JobSection.Ettr(kind.Ettr), kind.MeanQueued is { } wait ? FactoryWords.Span(wait) : "–",
                FactoryWords.Figure(kind.UsefulHours), FactoryWords.Figure(kind.LostHours));
        }

        page.Table(table);
    }

    private static void Sites(Page page, FactoryDocument document)
    {
        page.Heading("Sites");
        var table = new TextTable(new Column("site"), new Column("accelerators", true), new Column("W each", true), new Column("at the meter", true), new Column("highest", true), new Column("PUE", true), new Column("energy", true), new Column("t CO₂e", true), new Column("above limit", true));
        foreach (SiteDocument site in document.Sites)
        {
            long accelerators = site.Pools.Sum(p => p.Accelerators);
            table.Row(
                site.Id, Words.Count(accelerators), FactoryWords.Figure(site.Pools.Sum(p => p.MeanWatts * p.Accelerators) / Math.Max(1, accelerators)), FactoryWords.MegawattHours(site.FacilityMegawattHours), FactoryWords.Megawatts(site.PeakMegawatts),
                site.Pue is { } pue ? Words.Text(pue, "0.000") : "–", FactoryWords.Usd(site.EnergyCost), FactoryWords.Figure(site.CarbonKilograms / 1000), site.SecondsAboveLimit > 0 ? FactoryWords.Span(site.SecondsAboveLimit) : "–");
        }

        page.Table(table);
        page.Line($"  together {Words.Count(document.Sites.SelectMany(s => s.Pools).Sum(p => p.Accelerators))} accelerators and {FactoryWords.MegawattHours(document.Sites.Sum(s => s.FacilityMegawattHours))}");
    }
}
