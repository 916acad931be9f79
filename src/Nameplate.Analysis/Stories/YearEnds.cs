using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Analysis.Stories;

/// <summary>How a world stands at the end of each year.</summary>
internal sealed class YearEnds
{
    private readonly PlanContext _context;
    private readonly List<(Series Series, string Words)> _lines = [];

    public YearEnds(PlanContext context)
    {
        _context = context;
        string buyer = context.Programme.Buyer;
        Add("energised.total", "energised");
        Add("cash." + buyer, "in cash");
        Add("fundingGap." + buyer, "funding gap");
        Add("tokens.served", "served");
    }

    /// <summary>The series that are told.</summary>
    public IEnumerable<Series> Series => _lines.Select(l => l.Series);

    /// <summary>One line for every December, and one for the last month.</summary>
    public IEnumerable<(int Month, StoryEvent Event)> Tell(WorldTrace trace)
    {
        for (int month = 0; month < _context.Horizon.Months; month++)
        {
            if (_context.Horizon.At(month).Number == 12 || month == _context.Horizon.Months - 1)
            {
                IEnumerable<string> words = _lines.Select(l => $"{Humane.Print(trace[l.Series, month], l.Series.Dimension)} {l.Words}");
                yield return (month, new StoryEvent(_context.Horizon.At(month).ToString(), "year-end", string.Join(", ", words)));
            }
        }
    }

    private void Add(string name, string words)
    {
        if (_context.Plan.TryFind(name, out Series series))
        {
            _lines.Add((series, words));
        }
    }
}
