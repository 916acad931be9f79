using System.Globalization;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Files.Facts;
using Nameplate.Programme.Calendars;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Analysis.Runs;

/// <summary>Writes down what a simulation found, as the document that every screen and format shows.</summary>
internal sealed class DocumentWriter(RunRequest request, CompiledProgramme compiled, SimulationResult simulation)
{
    private readonly PlanContext _context = compiled.Context;
    private readonly Catalogue _catalogue = compiled.Context.Catalogue;
    private readonly Horizon _horizon = compiled.Context.Horizon;

    /// <summary>The document.</summary>
    public RunDocument Write()
    {
        Headline headline = Headline();
        var document = new RunDocument
        {
            Programme = request.Programme.Id,
            Title = request.Programme.Title,
            AsOf = Day(request.Options.AsOf),
            Scenario = request.Options.Scenario ?? Compiler.BaseScenario,
            Overrides = [.. request.Options.Overrides.Select(o => o.Origin)],
            Worlds = request.Worlds,
            Seed = request.Seed,
            Hash = RunHash.Of(request, compiled),
            Measure = request.Options.Measure.ToString(),
            Answer = string.Empty,
            Headline = headline,
            Outputs = Outputs(),
            Parties = request.Programme.Parties.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal),
            Agreements = [.. _catalogue.Agreements.Select(Agreement)],
            Constraints = Constraints(),
            Breaks = Breaks(),
            Ledger = new LedgerCheck(_catalogue.Checks.Max(c => simulation.Of(c.Imbalance).Maximum), simulation.Worlds),
            Sites = [.. _catalogue.Sites.Select(s => new SiteResult(s.Id, s.Name, [.. s.Phases.Select(Phase)]))],
            Vendors = [.. _catalogue.Vendors.Select(Vendor)],
            Sources = Sources(),
        };
        return document with { Answer = AnswerSentence.Of(document, request.Programme) };
    }

    private Headline Headline()
    {
        Statistic broken = simulation.Of(_catalogue.Broken);
        FundingGapLine gap = _catalogue.Gap!;
        Statistic first = simulation.Of(gap.FirstMonth);
        Series unsited = _context.Find("commitments.unsited");
        return new Headline
        {
            AddsUp = new Estimate(1 - broken.Probability, broken.ProbabilityStandardError),
            FundingGap = new FundingGapResult
            {
                Probability = first.Probability,
                Se = first.ProbabilityStandardError,
                FirstMonth = MonthsOf(first),
                Peak = Values(simulation.Of(gap.Peak)),
            },
            CommitmentsUnsited = Enumerable.Range(0, _horizon.Months).Max(m => simulation.Of(unsited, m).Mean),
            Replay = ReplayChoice.Of(_context, simulation),
        };
    }

    private SortedDictionary<string, OutputFan> Outputs()
    {
        string[] months = [.. Enumerable.Range(0, _horizon.Months).Select(m => _horizon.At(m).ToString())];
        var outputs = new SortedDictionary<string, OutputFan>(StringComparer.Ordinal);
        foreach (Series series in _catalogue.Outputs)
        {
            string unit = _context.Plan.UnitOf(series) ?? series.Dimension.ToString();
            double factor = Unit.Parse(unit) is { Success: true } parsed ? 1 / parsed.Value.Factor : 1;
            Statistic[] byMonth = ByMonth(series);
            outputs[series.Name!] = new OutputFan
            {
                Unit = unit,
                Months = months,
                P10 = [.. byMonth.Select(s => s.P10 * factor)],
                P50 = [.. byMonth.Select(s => s.P50 * factor)],
                P90 = [.. byMonth.Select(s => s.P90 * factor)],
                Mean = [.. byMonth.Select(s => s.Mean * factor)],
                Se = [.. byMonth.Select(s => s.StandardError * factor)],
            };
        }

        return outputs;
    }

    // Percentiles are most of the work of writing the document; each month's are independent of all others.
    private Statistic[] ByMonth(Series series)
    {
        var byMonth = new Statistic[_horizon.Months];
        var threads = new ParallelOptions { MaxDegreeOfParallelism = request.Threads == 0 ? -1 : request.Threads };
        Parallel.For(0, byMonth.Length, threads, month => byMonth[month] = simulation.Of(series, month));
        return byMonth;
    }

    private AgreementResult Agreement(AgreementLine line) => new()
    {
        Id = line.Id,
        Kind = line.Kind,
        Status = line.Status,
        Title = line.Title,
        Parties = line.Parties,
        Unit = line.Unit,
        Tranches = [.. line.Tranches.Select(Tranche)],
        Value = line.Value is { } value ? Values(simulation.Of(value)) : null,
    };

    private TrancheResult Tranche(TrancheLine line)
    {
        Statistic month = simulation.Of(line.Month);
        return new TrancheResult(line.Id, month.Probability, MonthsOf(month), simulation.Of(line.Amount).Mean, line.Condition);
    }

    private List<ConstraintShare> Constraints()
    {
        double[][] months = [.. _catalogue.Constraints.Select(c => Enumerable.Range(0, _horizon.Months).Select(m => simulation.MeanOf(c.HeldBack, m).Mean).ToArray())];
        double[] totals = [.. months.Select(m => m.Sum())];
        double sum = totals.Sum();
        return [.. _catalogue.Constraints.Select((line, i) => new ConstraintShare(line.Name, sum > 0 ? totals[i] / sum : 0, months[i]))];
    }

    private List<BreakResult> Breaks()
    {
        var results = new List<BreakResult>();
        for (int i = 0; i < _catalogue.Breaks.Count; i++)
        {
            Statistic first = simulation.Of(_catalogue.FirstBreaks[i]);
            Statistic ever = simulation.Of(_catalogue.Breaks[i].Month);
            results.Add(new BreakResult(_catalogue.Breaks[i].Event, first.Probability, MonthsOf(first).P50, ever.Probability));
        }

        return [.. results.OrderByDescending(r => r.Probability).ThenByDescending(r => r.Ever).ThenBy(r => r.Event, StringComparer.Ordinal)];
    }

    private PhaseResult Phase(PhaseLine line)
    {
        Statistic energised = simulation.Of(line.Energised);
        return new PhaseResult(
            line.Id,
            simulation.Of(line.Capacity).Mean,
            MonthHolding(line.Start),
            MonthHolding(line.Promised),
            new MonthPercentiles(MonthHolding(energised.P10), MonthHolding(energised.P50), MonthHolding(energised.P90)),
            line.Actual,
            LastGates(line));
    }

    private SortedDictionary<string, double> LastGates(PhaseLine line)
    {
        var shares = new SortedDictionary<string, double>(StringComparer.Ordinal);
        if (request.Worlds > Simulator.MostKeptWorlds)
        {
            return shares;
        }

        ReadOnlySpan<double> last = simulation.Values(line.LastGate);
        int[] counts = new int[line.GateKinds.Count];
        foreach (double gate in last)
        {
            counts[(int)gate]++;
        }

        for (int i = 0; i < counts.Length; i++)
        {
            shares[line.GateKinds[i]] = (double)counts[i] / last.Length;
        }

        return shares;
    }

    private VendorResult Vendor(VendorLine line) => new(
        line.Id,
        line.Name,
        [.. Enumerable.Range(0, _horizon.Months).Select(m => simulation.Of(line.Committed, m).Mean)],
        line.Energised.Name!);

    private List<SourceResult> Sources()
    {
        var facts = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (Fact fact in _context.Facts.Facts)
        {
            foreach (Claim claim in fact.Claims.Where(c => c.Kind != ClaimKind.Override))
            {
                facts.TryAdd(claim.SourceId, []);
                facts[claim.SourceId].Add(fact.Name);
            }
        }

        return [.. facts.Where(f => _context.Facts.Sources.ContainsKey(f.Key))
            .Select(f => (Source: _context.Facts.Sources[f.Key], f.Value.Count))
            .OrderBy(s => s.Source.Id, StringComparer.Ordinal)
            .Select(s => new SourceResult(
                s.Source.Id, s.Source.Publisher, s.Source.Title, s.Source.Date is { } date ? Day(date) : null, s.Source.Address, s.Count))];
    }

    private MonthPercentiles MonthsOf(Statistic statistic) => statistic.Count == 0
        ? new MonthPercentiles(null, null, null)
        : new MonthPercentiles(MonthAt(statistic.P10), MonthAt(statistic.P50), MonthAt(statistic.P90));

    // Percentiles between two months read as the earlier one.
    private string MonthAt(double index) => _horizon.At((int)Math.Floor(index)).ToString();

    // The end of a month still belongs to it.
    private string MonthHolding(double position) => _horizon.At((int)Math.Ceiling(position) - 1).ToString();

    private static ValuePercentiles Values(Statistic s) => new(s.P10, s.P50, s.P90, s.Mean, s.StandardError);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
