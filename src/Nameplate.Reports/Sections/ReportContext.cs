using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>What every section needs: the document, the figures gathered so far, and the words that stand under every chart.</summary>
internal sealed class ReportContext(RunDocument document)
{
    public RunDocument Document { get; } = document;

    public FigureSet Figures { get; } = new();

    /// <summary>The as-of date's month, year × 12 + month − 1.</summary>
    public int? AsOfMonth { get; } = Words.MonthIndex(document.AsOf);

    /// <summary>Names that people know for vendor and party ids; an id without one is its own name.</summary>
    private readonly Dictionary<string, string> _names = document.Vendors.GroupBy(v => v.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);

    public string NameOf(string id) => _names.GetValueOrDefault(id, Words.Sentence(id));

    public OutputFan? Output(string name) => Document.Outputs.GetValueOrDefault(name);

    /// <summary>The parties with a funding gap, each with the name behind the dot; the buyer first.</summary>
    public IReadOnlyList<string> PartiesWithCash { get; } =
        [.. document.Outputs.Keys.Where(k => k.StartsWith("cash.", StringComparison.Ordinal) && !k.EndsWith(".reserve", StringComparison.Ordinal)).Select(k => k["cash.".Length..]).OrderByDescending(p => document.Outputs.ContainsKey("fundingGap." + p)).ThenBy(p => p, StringComparer.Ordinal)];

    /// <summary>Measure, worlds and unit: no chart goes without them.</summary>
    public Html Basis(string meaning) =>
        Html.Of($"""<p class="basis">{Words.Measure(Document.Measure)} · {Words.Count(Document.Worlds)} worlds · {meaning}</p>""");

    /// <summary>The as-of month as a text that is among the months, or null when there is none among them.</summary>
    public string? AsOfAmong(IReadOnlyList<string> months) => months.FirstOrDefault(m => Words.MonthIndex(m) == AsOfMonth);

    /// <summary>Index of the last month that is history, or the first month where none is.</summary>
    public int NowIndex(IReadOnlyList<string> months)
    {
        int now = 0;
        for (int i = 0; i < months.Count; i++)
        {
            if (Words.MonthIndex(months[i]) is { } index && index <= AsOfMonth)
            {
                now = i;
            }
        }

        return now;
    }

    /// <summary>The colour of the vendor at this place; a vendor called other is grey, as it stands for the rest.</summary>
    public static string Colour(string id, int place) => id is "other" or "others" ? "c0" : $"c{(place % 7) + 1}";
}
