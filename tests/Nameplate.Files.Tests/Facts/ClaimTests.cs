namespace Nameplate.Files.Facts;

public sealed class ClaimTests
{
    [Theory]
    [InlineData("{ kind: triangular, low: 1, mode: 1, high: 3 }")]
    [InlineData("{ kind: pert, low: 1, mode: 2000 kW_it, high: 3 }")]
    [InlineData("{ kind: uniform, low: 1, high: 3 GW_it }")]
    [InlineData("{ kind: normal, mean: 1, deviation: 0.1 }")]
    [InlineData("{ kind: lognormal, p10: 1, p90: 3 }")]
    [InlineData("{ kind: metalog, p10: 1, p50: 2, p90: 3 }")]
    [InlineData("{ kind: discrete, outcomes: [{ value: 1, probability: 30 % }, { value: 2, probability: 0.7 }] }")]
    public void A_distribution_is_read_in_base_units(string distribution)
    {
        var spread = Sample.OfClaims("", $"distribution: {distribution}, known: 2026, nature: forecast, kind: estimated").Resolve("x")!.Winner.Spread;
        Spread expected = distribution.Split(' ')[2] switch
        {
            "triangular," => new Spread.Triangular(1, 1, 3),
            "pert," => new Spread.Pert(1, 2, 3),
            "uniform," => new Spread.Uniform(1, 3000),
            "normal," => new Spread.Normal(1, 0.1),
            "lognormal," => new Spread.Lognormal(1, 3),
            "metalog," => new Spread.Metalog(1, 2, 3),
            _ => new Spread.Discrete([(1, 0.3), (2, 0.7)]),
        };
        spread.ShouldBe(expected);
    }

    [Fact]
    public void Empirical_values_come_from_a_column_and_their_file_counts_as_part_of_the_programme()
    {
        using var sandbox = new ProgrammeSandbox()
            .With("data/sample.csv", "id,\"power, IT\"\na,3\nb,\"1\"\n\nc,2 GW_it\n")
            .With("programme.yaml", Sample.Head + "facts: { x: { unit: MW_it, claims: [{ distribution: { kind: empirical, file: data/sample.csv, column: 'power, IT' }, known: 2026, nature: forecast, kind: estimated, source: old }] } }\n");
        var files = sandbox.LoadGood();
        files.Facts.Resolve("x")!.Winner.Spread.ShouldBe(new Spread.Empirical([1, 3, 2000]));
        files.Document.Files.Select(f => f.Path).ShouldBe(["programme.yaml", "data/sample.csv"]);
    }

    [Fact]
    public void A_date_may_have_a_range_in_days()
    {
        var claim = Sample.OfFact("kind: date", "", "value: 2027-06, low: 2027-03, high: 2027-12, known: 2026, nature: plan, kind: stated").Resolve("x")!.Winner;
        claim.Spread.ShouldBe(new Spread.Range(new DateOnly(2027, 3, 31).DayNumber, new DateOnly(2027, 12, 31).DayNumber));
        claim.Value!.Date.ShouldBe(new DateOnly(2027, 6, 30));
    }

    [Theory]
    [InlineData("2025-10-06", "2025-10-06", "2025-10-06")]
    [InlineData("2025-10", "2025-10-01", "2025-10-31")]
    [InlineData("2025-Q3", "2025-07-01", "2025-09-30")]
    [InlineData("2025-H2", "2025-07-01", "2025-12-31")]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    public void A_period_prints_as_it_is_best_written(string text, string first, string last)
    {
        var period = Period.Parse(text).Value;
        (period.First.ToString("yyyy-MM-dd"), period.Last.ToString("yyyy-MM-dd")).ShouldBe((first, last));
        period.ToString().ShouldBe(text);
    }

    [Fact]
    public void A_literal_in_a_section_is_an_anonymous_fact_named_by_its_path()
    {
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", Sample.Head +
            """
            sites:
              campus:
                pue: 1.3
                phases:
                  p1: { capacity: 100 MW_it, finish: 2027-06, status: binding, remark: a. b., ramp: 3 month, count: 2 }
                  p2: { capacity: { value: 2, low: 1, high: 4, unit: GW_it, source: new, kind: stated, drivers: { demand: 0.5 } } }
            """);
        var files = sandbox.LoadGood();
        var phase = files.Root.Map("sites").Map("campus").Map("phases").Map("p1");
        var capacity = phase.Input("capacity", files.Facts);
        capacity.ShouldBe(new FactRef("sites.campus.phases.p1.capacity", new Location("programme.yaml", 12, 23)));
        var winner = files.Facts.Resolve(capacity)!;
        winner.Winner.Value!.Quantity.Value.ShouldBe(100);
        (winner.Winner.Nature, winner.Winner.Kind, winner.Winner.SourceId, winner.Winner.Known).ShouldBe((Nature.Term, ClaimKind.Assumed, Source.ThisProgramme, new DateOnly(2025, 10, 1)));
        winner.Fact.Unit!.Symbol.ShouldBe("MW_it");
        files.Facts.Resolve(phase.Input("finish", files.Facts))!.Winner.Nature.ShouldBe(Nature.Plan);
        files.Facts.Resolve(phase.Input("status", files.Facts))!.Winner.Value!.Status.ShouldBe(Status.Binding);
        files.Facts.Resolve(phase.Input("remark", files.Facts))!.Winner.Value!.Text.ShouldBe("a. b.");
        phase.Quantity("ramp").Value.ShouldBe(3);
        phase.Integer("count").ShouldBe(2);
        var inline = files.Facts.Resolve("sites.campus.phases.p2.capacity")!;
        inline.Winner.Spread.ShouldBe(new Spread.Range(1000, 4000));
        (inline.Winner.SourceId, inline.Winner.Kind, inline.Winner.Known).ShouldBe(("new", ClaimKind.Stated, new DateOnly(2026, 3, 1)));
        inline.Fact.Loads.ShouldBe([new DriverLoading("demand", 0.5)]);
        files.Root.Map("sites").Map("campus").Map("phases").Map("p2").OptionalInput("finish", files.Facts).ShouldBeNull();
    }
}
