namespace Nameplate.Files.Facts;

public sealed class ResolutionTests
{
    private const string OldPlan = "value: 1, known: 2025-10-06, nature: plan, kind: filed";
    private const string NewPlan = "value: 2, known: 2026-01-01, nature: plan, kind: stated";
    private const string NewForecast = "value: 3, known: 2026-01-01, nature: forecast, kind: estimated";
    private const string Actual = "value: 4, known: 2025-12-01, nature: actual, kind: reported";
    private const string Measured = "value: 5, known: 2025-11-01, nature: actual, kind: measured";

    [Theory]
    [InlineData("", new[] { OldPlan, NewPlan }, "always: 2 MW_it")]
    [InlineData("", new[] { NewForecast, NewPlan }, "always: 2 MW_it")]
    [InlineData("", new[] { NewPlan, Actual, NewForecast }, "always: 4 MW_it")]
    [InlineData("", new[] { Measured, Actual }, "always: 4 MW_it")]
    [InlineData("newest", new[] { NewForecast, Actual, NewPlan }, "always: 2 MW_it")]
    [InlineData("first", new[] { NewPlan, OldPlan }, "always: 1 MW_it")]
    [InlineData("first", new[] { OldPlan, Measured, Actual }, "always: 4 MW_it")]
    [InlineData("best-kind", new[] { NewPlan, OldPlan, Actual }, "always: 1 MW_it")]
    [InlineData("best-kind", new[] { OldPlan, Measured }, "always: 5 MW_it")]
    public void A_rule_picks_its_winner(string rule, string[] claims, string winner)
        => Sample.OfClaims(rule, claims).Winners("x").ShouldBe([winner]);

    [Fact]
    public void Of_equals_the_first_declared_wins()
    {
        var book = Sample.OfClaims("", "value: 1, known: 2026, nature: plan, kind: filed", "value: 2, known: 2026, nature: plan, kind: filed");
        book.Winners("x").ShouldBe(["always: 1 MW_it"]);
        book.Resolve("x")!.Losers[0].Why.ShouldBe("declared after the winner, and equal in all that decides");
    }

    [Fact]
    public void Every_loser_says_why_in_words()
    {
        Sample.OfClaims("", NewPlan, OldPlan, Actual, Measured).Everything().ShouldBe(
            """
            x always 4 MW_it known 2025-12-01
              5 MW_it: known on 2025-11-01, and the winner became known later, on 2025-12-01
              2 MW_it: a plan, and there is an actual
              1 MW_it: a plan, and there is an actual

            """);
        Sample.OfClaims("", NewForecast, NewPlan).Resolve("x")!.Losers[0].Why.ShouldBe("estimated, which is weaker than stated");
        Sample.OfClaims("first", NewPlan, OldPlan).Resolve("x")!.Losers[0].Why.ShouldBe("known on 2026-01-01, and the rule 'first' takes the earliest, known on 2025-10-06");
    }

    [Fact]
    public void Each_period_has_its_own_winner_in_time_order()
    {
        var book = Sample.OfClaims(
            "",
            "value: 843, for: 2026-11, known: 2026-09-24, nature: forecast, kind: estimated",
            "value: 200, for: 2025-10, known: 2025-10-06, nature: actual, kind: reported",
            "value: 421, for: 2026-09, known: 2026-09-24, nature: actual, kind: estimated",
            "value: 400, for: 2026-09, known: 2026-01-01, nature: plan, kind: filed");
        book.Winners("x").ShouldBe(["2025-10: 200 MW_it", "2026-09: 421 MW_it", "2026-11: 843 MW_it"]);
        book.History("x").Select(h => h.For.ToString()).ShouldBe(["2025-10", "2026-09"]);
        book.Resolve("x", new DateOnly(2026, 9, 12))!.Winner.Value!.Quantity.Value.ShouldBe(421);
        book.Resolve("x", new DateOnly(2026, 10, 12)).ShouldBeNull();
        book.Resolve("x")!.For.ToString().ShouldBe("2026-11");
    }

    [Fact]
    public void The_shortest_period_speaks_for_a_day()
    {
        var book = Sample.OfClaims(
            "",
            "value: 1, known: 2026, nature: term, kind: assumed",
            "value: 2, for: 2026, known: 2026, nature: plan, kind: filed",
            "value: 3, for: 2026-Q2, known: 2026, nature: plan, kind: filed");
        book.Resolve("x", new DateOnly(2026, 5, 1))!.Winner.Value!.Quantity.Value.ShouldBe(3);
        book.Resolve("x", new DateOnly(2026, 8, 1))!.Winner.Value!.Quantity.Value.ShouldBe(2);
        book.Resolve("x", new DateOnly(2027, 8, 1))!.Winner.Value!.Quantity.Value.ShouldBe(1);
        book.Resolve("x")!.Winner.Value!.Quantity.Value.ShouldBe(1);
    }

    [Fact]
    public void A_gate_has_a_first_promise_and_is_finished_by_an_actual()
    {
        var book = Sample.OfFact(
            "kind: date",
            "",
            "value: 2026-12, known: 2026-03-01, nature: plan, kind: stated, source: new",
            "value: 2026-06, known: 2025-10-06, nature: plan, kind: stated, source: old",
            "value: 2027-01-15, known: 2027-01-15, nature: actual, kind: reported");
        book.FirstPlan("x")!.Value!.Date.ShouldBe(new DateOnly(2026, 6, 30));
        book.Finished("x")!.Value!.Date.ShouldBe(new DateOnly(2027, 1, 15));
        book.AsOf(new DateOnly(2026, 12, 31)).Finished("x").ShouldBeNull();
        book.AsOf(new DateOnly(2026, 12, 31)).Resolve("x")!.Winner.Value!.Date.ShouldBe(new DateOnly(2026, 12, 31));
    }

    [Fact]
    public void Nothing_known_is_no_error()
    {
        var book = Sample.OfClaims("", NewPlan).AsOf(new DateOnly(2025, 1, 1));
        book.TryGet("x", out var fact).ShouldBeTrue();
        fact.Claims.ShouldBeEmpty();
        book.Resolve("x").ShouldBeNull();
        book.Resolve("unheard-of").ShouldBeNull();
        book.FirstPlan("x").ShouldBeNull();
        book.Finished("unheard-of").ShouldBeNull();
    }
}
