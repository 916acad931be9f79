using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>What is energised, by vendor, against what was committed.</summary>
internal static class CapacitySection
{
    private const string Total = "energised.total";

    public static Html Of(ReportContext c)
    {
        OutputFan? total = c.Output(Total);
        var vendors = Vendors(c);
        if (total is null || vendors.Count == 0)
        {
            return FigureMarkup.Section("capacity", "Capacity", "Energised capacity", FigureMarkup.Nothing("This run recorded no energised capacity by vendor."));
        }

        double[] committed = Committed(c, total.Months.Count);
        double largest = Math.Max(committed.DefaultIfEmpty().Max(), total.P90.DefaultIfEmpty().Max());
        Scale scale = Scale.For(total.Unit, largest);
        Html body = Html.Of($"{Stack(c, total, vendors, committed, scale)}{(vendors.Count > 1 ? Multiples(c, vendors) : Html.Empty)}");
        return FigureMarkup.Section("capacity", "Capacity", Finding(total, committed), body);
    }

    /// <summary>The sum of what was committed to all vendors, by month; empty where nothing was.</summary>
    public static double[] Committed(ReportContext c, int months)
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

    private static List<(VendorResult Vendor, OutputFan Fan, string Colour)> Vendors(ReportContext c)
    {
        List<(VendorResult, OutputFan, string)> found = [];
        for (int i = 0; i < c.Document.Vendors.Count; i++)
        {
            VendorResult vendor = c.Document.Vendors[i];
            if (c.Output(vendor.Energised) is { } fan)
            {
                found.Add((vendor, fan, ReportContext.Colour(vendor.Id, i)));
            }
        }

        return found;
    }

    private static string Finding(OutputFan total, double[] committed)
    {
        if (total.P50.Count == 0)
        {
            return "Energised capacity";
        }

        string end = Words.Month(total.Months[^1]);
        string likely = $"{Scale.Print(total.P50[^1], total.Unit)} energised by {end} in the median world";
        return committed.Length > 0 && committed[^1] > 0 ? $"{likely}, against {Scale.Print(committed[^1], total.Unit)} committed" : likely;
    }

    private static Html Stack(ReportContext c, OutputFan total, List<(VendorResult Vendor, OutputFan Fan, string Colour)> vendors, double[] committed, Scale scale)
    {
        bool anyCommitted = committed.Any(v => v > 0);
        c.Figures.Months.Add(new MonthFigure
        {
            Id = "chart-capacity",
            Months = total.Months,
            AsOf = c.AsOfAmong(total.Months),
            AsOfLabel = c.AsOfLabel,
            Prefix = scale.Prefix,
            Suffix = scale.Suffix,
            Areas = [.. vendors.Select(v => new Strip(v.Vendor.Name, v.Colour, Charted(v.Fan.Mean, scale)))],
            Band = BandOf("Median", "ink", total, scale),
            Lines = anyCommitted ? [new Strip("Committed", "promise", Charted(committed, scale))] : [],
        });
        List<Html> legend = [.. vendors.Select(v => FigureMarkup.Entry("area", v.Colour, v.Vendor.Name + ", mean")), FigureMarkup.Entry("band", "ink", "All vendors: median, p10–p90")];
        if (anyCommitted)
        {
            legend.Add(FigureMarkup.Entry("dashed", "promise", "Committed to all vendors"));
        }

        string[] heads = ["Month", .. vendors.Select(v => v.Vendor.Name + ", mean"), "Total p10", "Total p50", "Total p90", "Committed"];
        var rows = Enumerable.Range(0, total.Months.Count).Select(t => (IReadOnlyList<string>)
            [Words.Month(total.Months[t]), .. vendors.Select(v => FigureMarkup.Cell(scale, v.Fan.Mean, t)), FigureMarkup.Cell(scale, total.P10, t), FigureMarkup.Cell(scale, total.P50, t), FigureMarkup.Cell(scale, total.P90, t), FigureMarkup.Cell(scale, committed, t)]);
        return FigureMarkup.Of("chart-capacity", $"Stacked areas of energised capacity by vendor, with the range of the total and what was committed. {Finding(total, committed)}.", "wide tall", legend,
            c.Basis(scale.Meaning), FigureMarkup.Table("energised capacity by month", heads, rows));
    }

    private static Html Multiples(ReportContext c, List<(VendorResult Vendor, OutputFan Fan, string Colour)> vendors)
    {
        double top = vendors.Max(v => Math.Max(v.Fan.P90.DefaultIfEmpty().Max(), v.Vendor.Committed.DefaultIfEmpty().Max()));
        Scale scale = Scale.For(vendors[0].Fan.Unit, top);
        return Html.Of($"""<div class="multiples">{vendors.Select((v, i) => One(c, v.Vendor, v.Fan, v.Colour, scale, scale.ForChart(top), $"chart-vendor-{i + 1}"))}</div>{"\n"}""");
    }

    private static Html One(ReportContext c, VendorResult vendor, OutputFan fan, string colour, Scale scale, double? top, string id)
    {
        bool committed = vendor.Committed.Any(v => v > 0);
        c.Figures.Months.Add(new MonthFigure
        {
            Id = id,
            Months = fan.Months,
            AsOf = c.AsOfAmong(fan.Months),
            AsOfLabel = c.AsOfLabel,
            Prefix = scale.Prefix,
            Suffix = scale.Suffix,
            Compact = true,
            Top = top,
            Band = BandOf("Median", colour, fan, scale),
            Lines = committed ? [new Strip("Committed", "promise", Charted(vendor.Committed, scale))] : [],
        });
        List<Html> legend = [FigureMarkup.Entry("band", colour, "Median, p10–p90")];
        if (committed)
        {
            legend.Add(FigureMarkup.Entry("dashed", "promise", "Committed"));
        }

        string end = fan.P50.Count == 0 ? "" : $"{Scale.Print(fan.P50[^1], fan.Unit)} by {Words.Month(fan.Months[^1])}" + (committed ? $" of {Scale.Print(vendor.Committed[^1], fan.Unit)} committed" : ", nothing committed");
        var rows = Enumerable.Range(0, fan.Months.Count).Select(t => (IReadOnlyList<string>)
            [Words.Month(fan.Months[t]), FigureMarkup.Cell(scale, fan.P10, t), FigureMarkup.Cell(scale, fan.P50, t), FigureMarkup.Cell(scale, fan.P90, t), FigureMarkup.Cell(scale, vendor.Committed, t)]);
        return Html.Of($"""<div><h3>{vendor.Name}</h3><p class="under">{end}</p>{FigureMarkup.Of(id, $"{vendor.Name}: range of energised capacity against what was committed; {end}.", "small", legend, c.Basis(scale.Meaning), FigureMarkup.Table($"{vendor.Name} by month", ["Month", "p10", "p50", "p90", "Committed"], rows))}</div>""");
    }

    internal static Band BandOf(string name, string colour, OutputFan fan, Scale scale) =>
        new(name, colour, Charted(fan.P10, scale), Charted(fan.P50, scale), Charted(fan.P90, scale));

    internal static IReadOnlyList<double?> Charted(IReadOnlyList<double> values, Scale scale) => [.. values.Select(scale.ForChart)];
}
