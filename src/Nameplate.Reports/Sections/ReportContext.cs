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

    /// <summary>The as-of date as year × 12 + month − 1 and the part of the month that has gone by; null when it is no date.</summary>
    public double? AsOf { get; } = Words.TryDate(document.AsOf, out DateOnly day)
        ? (day.Year * 12) + day.Month - 1 + ((double)day.Day / DateTime.DaysInMonth(day.Year, day.Month))
        : null;

    /// <summary>What stands at the line of the as-of date.</summary>
    public string AsOfLabel { get; } = "as of " + Words.ShortDate(document.AsOf);

    /// <summary>The name that people know a party by; without one, its id as a word.</summary>
    public string NameOf(string id) => Document.Parties.GetValueOrDefault(id) ?? Words.Sentence(id);

    public OutputFan? Output(string name) => Document.Outputs.GetValueOrDefault(name);

    /// <summary>The parties whose cash was recorded; those with a funding gap, the buyer that is, first.</summary>
    public IReadOnlyList<string> PartiesWithCash { get; } =
    [
        .. document.Outputs.Keys
            .Where(k => k.StartsWith("cash.", StringComparison.Ordinal) && !k.EndsWith(".reserve", StringComparison.Ordinal))
            .Select(k => k["cash.".Length..])
            .OrderByDescending(p => document.Outputs.ContainsKey("fundingGap." + p))
            .ThenBy(p => p, StringComparer.Ordinal),
    ];

    /// <summary>Measure, worlds and unit: no chart goes without them.</summary>
    public Html Basis(string meaning) =>
        Html.Of($"""<p class="basis">{Words.Measure(Document.Measure)} · {Words.Count(Document.Worlds)} worlds · {meaning}</p>""");

    /// <summary>An empty chart over months, to be filled.</summary>
    public MonthFigure Chart(string id, IReadOnlyList<string> months, Scale scale) => new()
    {
        Id = id,
        Months = months,
        AsOf = AsOfAmong(months),
        AsOfLabel = AsOfLabel,
        Prefix = scale.Prefix,
        Suffix = scale.Suffix,
    };

    /// <summary>A chart of rows over time, on an axis of whole years.</summary>
    public SpanFigure Chart(string id, string noteTitle, IReadOnlyList<SpanRow> rows)
    {
        (int from, int to) = SpanAxis.Of(rows, AsOf);
        return new SpanFigure { Id = id, AsOf = AsOf, AsOfLabel = AsOfLabel, From = from, To = to, NoteTitle = noteTitle, Rows = rows };
    }

    /// <summary>The month whose end is nearest to the as-of date, where it is among the months: values are those of month ends.</summary>
    private string? AsOfAmong(IReadOnlyList<string> months) =>
        AsOf is { } now ? months.FirstOrDefault(m => Words.MonthIndex(m) is { } index && Math.Abs(index + 1 - now) <= 0.5) : null;

    /// <summary>Index of the last month that had ended on the as-of date, or the first month where none had.</summary>
    public int NowIndex(IReadOnlyList<string> months)
    {
        int last = 0;
        for (int i = 0; i < months.Count; i++)
        {
            if (Words.MonthIndex(months[i]) is { } index && index + 1 <= AsOf)
            {
                last = i;
            }
        }

        return last;
    }

    /// <summary>The colour of the vendor at this place; a vendor called other is grey, as it stands for the rest.</summary>
    public static string Colour(string id, int place) => id is "other" or "others" ? "c0" : $"c{(place % 7) + 1}";
}
