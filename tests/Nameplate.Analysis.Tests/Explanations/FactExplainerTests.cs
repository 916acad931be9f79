using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Programme;
using Nameplate.Quantities;

namespace Nameplate.Analysis.Explanations;

/// <summary>Of a fact every claim is shown: the one that holds and those that lost, each with the reason.</summary>
public sealed class FactExplainerTests
{
    private static readonly FactBook Facts = Read();

    [Fact]
    public void Every_losing_claim_of_the_real_programme_says_why_it_lost()
    {
        int lost = 0;
        foreach (Fact fact in Facts.Facts)
        {
            ExplainedFact explained = FactExplainer.Of(Facts, fact.Name)!;
            explained.Periods.Sum(p => 1 + p.Losers.Count).ShouldBe(fact.Claims.Length, fact.Name);
            explained.Periods.SelectMany(p => p.Losers).ShouldAllBe(l => !string.IsNullOrEmpty(l.Lost));
            explained.Periods.ShouldAllBe(p => p.Winner.Lost == null);
            lost += explained.Periods.Sum(p => p.Losers.Count);
        }

        lost.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void For_a_month_only_the_periods_around_it_are_shown()
    {
        ExplainedFact all = FactExplainer.Of(Facts, "abilene.energised")!;
        ExplainedFact some = FactExplainer.Of(Facts, "abilene.energised", new Month(2026, 8))!;
        all.PeriodsInAll.ShouldBe(all.Periods.Count);
        some.Periods.Count.ShouldBeInRange(1, 2);
        some.PeriodsInAll.ShouldBe(all.PeriodsInAll);
    }

    [Fact]
    public void An_unknown_fact_is_null() => FactExplainer.Of(Facts, "no.such.fact").ShouldBeNull();

    private static FactBook Read()
    {
        var diagnostics = new Diagnostics();
        return ProgrammeReader.Read(Path.Combine(Snapshot.RepositoryRoot, "programmes", "openai"), diagnostics)?.Facts
            ?? throw new InvalidOperationException(diagnostics.ToText());
    }
}
