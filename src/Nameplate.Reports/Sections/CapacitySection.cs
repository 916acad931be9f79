using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>What is energised, by vendor, against what was committed.</summary>
internal static class CapacitySection
{
    private const string Id = "capacity";
    private const string Topic = "Capacity";

    public static Html Of(ReportContext c)
    {
        OutputFan? total = c.Output("energised.total");
        List<VendorFan> vendors = Vendors(c);
        if (total is null || total.Months.Count == 0 || vendors.Count == 0)
        {
            return FigureMarkup.Empty(Id, Topic, "Energised capacity", "This run recorded no energised capacity by vendor.");
        }

        double[] committed = Committed(c, total.Months.Count);
        Html stack = Stack(c, total, vendors, committed);
        Html multiples = vendors.Count > 1 ? Multiples(c, vendors) : Html.Empty;
        return FigureMarkup.Section(Id, Topic, Finding(total, committed), Html.Of($"{stack}{multiples}"));
    }

    private static List<VendorFan> Vendors(ReportContext c)
    {
        List<VendorFan> found = [];
        foreach (VendorResult vendor in c.Document.Vendors)
        {
            if (c.Output(vendor.Energised) is { } fan)
            {
                found.Add(new VendorFan(vendor, fan, ReportContext.Colour(vendor.Id, found.Count)));
            }
        }

        return found;
    }

    /// <summary>The sum of what was committed to all vendors, by month.</summary>
    private static double[] Committed(ReportContext c, int months)
    {
        double[] sum = new double[months];
        foreach (VendorResult vendor in c.Document.Vendors)
        {
            for (int t = 0; t < Math.Min(months, vendor.Committed.Count); t++)
            {
                sum[t] += vendor.Committed[t];
            }
        }

        return sum;
    }

    private static string Finding(OutputFan total, double[] committed)
    {
        string likely = $"{Scale.Print(total.P50[^1], total.Unit)} energised by {Words.Month(total.Months[^1])} in the median world";
        return committed[^1] > 0 ? $"{likely}, against {Scale.Print(committed[^1], total.Unit)} committed" : likely;
    }

    private static Html Stack(ReportContext c, OutputFan total, List<VendorFan> vendors, double[] committed)
    {
        const string Chart = "chart-capacity";
        Scale scale = Scale.For(total.Unit, Math.Max(committed.Max(), total.P90.Max()));
        bool anyCommitted = committed.Any(v => v > 0);
        List<Html> legend = [.. vendors.Select(v => LegendMarkup.Area(v.Colour, v.Vendor.Name + ", mean"))];
        legend.Add(LegendMarkup.Band("ink", "All vendors: median, p10–p90"));
        if (anyCommitted)
        {
            legend.Add(LegendMarkup.Dashed("Committed to all vendors"));
        }

        c.Figures.Months.Add(c.Chart(Chart, total.Months, scale) with
        {
            Areas = [.. vendors.Select(v => new Strip(v.Vendor.Name, v.Colour, Fans.Charted(v.Fan.Mean, scale)))],
            Band = Fans.BandOf("ink", total, scale),
            Lines = anyCommitted ? [new Strip("Committed", "promise", Fans.Charted(committed, scale))] : [],
        });
        return FigureMarkup.Of(c, new ChartFrame
        {
            Id = Chart,
            Label = $"Energised capacity stacked by vendor, the range of the total, and what was committed. {Finding(total, committed)}.",
            Shape = "wide",
            Legend = legend,
            Meaning = scale.Meaning,
            TableCaption = "energised capacity by month",
            Heads = ["Month", "Total p10", "Total p50", "Total p90", "Committed", .. vendors.Select(v => v.Vendor.Name + ", mean")],
            Rows = Fans.Rows(total, scale, [committed, .. vendors.Select(v => v.Fan.Mean)]),
        });
    }

    /// <summary>Each vendor for itself, all on one scale.</summary>
    private static Html Multiples(ReportContext c, List<VendorFan> vendors)
    {
        double top = vendors.Max(v => v.Fan.P90.Concat(v.Vendor.Committed).DefaultIfEmpty().Max());
        Scale scale = Scale.For(vendors[0].Fan.Unit, top);
        Html[] each = [.. vendors.Select((v, i) => One(c, v, scale, scale.ForChart(top), $"chart-vendor-{i + 1}"))];
        return Html.Of($"""<div class="multiples">{each}</div>{"\n"}""");
    }

    private static Html One(ReportContext c, VendorFan v, Scale scale, double? top, string chart)
    {
        bool committed = v.Vendor.Committed.Any(x => x > 0);
        c.Figures.Months.Add(c.Chart(chart, v.Fan.Months, scale) with
        {
            Compact = true,
            Top = top,
            Band = Fans.BandOf(v.Colour, v.Fan, scale),
            Lines = committed ? [new Strip("Committed", "promise", Fans.Charted(v.Vendor.Committed, scale))] : [],
        });
        Html band = LegendMarkup.Band(v.Colour, "Median, p10–p90");
        string end = EndOf(v, committed);
        Html figure = FigureMarkup.Of(c, new ChartFrame
        {
            Id = chart,
            Label = $"{v.Vendor.Name}: range of energised capacity against what was committed; {end}.",
            Shape = "small",
            Legend = committed ? [band, LegendMarkup.Dashed("Committed")] : [band],
            Meaning = scale.Meaning,
            TableCaption = $"{v.Vendor.Name} by month",
            Heads = ["Month", "p10", "p50", "p90", "Committed"],
            Rows = Fans.Rows(v.Fan, scale, v.Vendor.Committed),
        });
        return Html.Of($"""<div><h3>{v.Vendor.Name}</h3><p class="under">{end}</p>{figure}</div>""");
    }

    private static string EndOf(VendorFan v, bool committed)
    {
        if (v.Fan.P50.Count == 0)
        {
            return "";
        }

        string likely = $"{Scale.Print(v.Fan.P50[^1], v.Fan.Unit)} by {Words.Month(v.Fan.Months[^1])}";
        return committed ? $"{likely} of {Scale.Print(v.Vendor.Committed[^1], v.Fan.Unit)} committed" : $"{likely}, nothing committed";
    }

    private sealed record VendorFan(VendorResult Vendor, OutputFan Fan, string Colour);
}
