namespace Nameplate.Files.Facts;

public sealed class OverrideTests
{
    private const string Yaml = Sample.Head +
        """
        facts:
          plain: { unit: MW_it, claims: [{ value: 1, known: 2026, nature: plan, kind: filed, source: old }] }
          dated:
            unit: MW_it
            claims:
              - { value: 1, for: 2026-01, known: 2026, nature: actual, kind: filed, source: old }
              - { value: 2, for: 2026-02, known: 2026, nature: plan, kind: filed, source: old }
          gate: { kind: date, claims: [{ value: 2026-05-01, known: 2026-06-01, nature: actual, kind: filed, source: old }] }
          deal: { kind: status, claims: [{ value: letter-of-intent, known: 2026, nature: term, kind: filed, source: old }] }
        sites:
          campus: { pue: 1.3, phases: { p1: { capacity: plain } } }
        scenarios:
          crunch:
            title: A crunch
            overrides:
              plain: 5 MW_it
              sites.campus.pue: 1.5
              deal: terminated
              gate: 2027-06
          steady:
            overrides:
              plain: { value: 7, low: 6, high: 9, note: as we fear }
              dated:
                - { value: 10, for: 2026-01 }
                - { value: 20, for: 2026-03 }

        """;

    [Fact]
    public void A_scenario_overrides_facts_by_name_and_literals_by_path()
    {
        var files = Load();
        var scenario = files.Scenarios[0];
        (scenario.Id, scenario.Title).ShouldBe(("crunch", "A crunch"));
        files.Scenarios[1].Title.ShouldBe("steady");
        var book = With(files, scenario.Overrides);
        var resolution = book.Resolve("plain")!;
        resolution.Winner.Value!.Quantity.Value.ShouldBe(5);
        resolution.Winner.Kind.ShouldBe(ClaimKind.Override);
        resolution.Winner.SourceId.ShouldBe("scenario crunch");
        resolution.Winner.At.ToString().ShouldBe("programme.yaml:23:7");
        resolution.Losers[0].Why.ShouldBe("overridden by scenario crunch");
        book.Resolve("sites.campus.pue")!.Winner.Value!.Quantity.Value.ShouldBe(1.5);
        book.Resolve("deal")!.Winner.Value!.Status.ShouldBe(Status.Terminated);
        book.Finished("gate").ShouldBeNull();
        book.FirstPlan("gate")!.Value!.Date.ShouldBe(new DateOnly(2027, 6, 30));
    }

    [Fact]
    public void A_list_replaces_a_fact_over_time_and_a_mapping_keeps_its_range()
    {
        var files = Load();
        var book = With(files, files.Scenarios[1].Overrides);
        book.Winners("dated").ShouldBe(["2026-01: 10 MW_it", "2026-03: 20 MW_it"]);
        var claim = book.Resolve("plain")!.Winner;
        claim.Spread.ShouldBe(new Spread.Range(6, 9));
        claim.Note.ShouldBe("as we fear");
        claim.Kind.ShouldBe(ClaimKind.Override);
    }

    [Fact]
    public void One_period_can_be_set_on_the_command_line_and_the_last_word_holds()
    {
        var files = Load();
        var diagnostics = new Diagnostics();
        Override[] typed = [Override.Parse("dated@2026-02=9 MW_it", diagnostics)!, Override.Parse(" plain = 2 ", diagnostics)!, Override.Parse("plain=3 GW_it", diagnostics)!];
        diagnostics.ToText().ShouldBe("");
        var book = With(files, typed);
        book.Winners("dated").ShouldBe(["2026-01: 1 MW_it", "2026-02: 9 MW_it"]);
        book.Resolve("plain")!.Winner.Value!.Quantity.Value.ShouldBe(3000);
        book.Resolve("plain")!.Winner.At.ToString().ShouldBe("--set");
    }

    [Fact]
    public void Overrides_stay_whatever_the_vintage()
    {
        var files = Load();
        var early = new DateOnly(2020, 1, 1);
        var book = With(files, files.Scenarios[0].Overrides);
        book.AsOf(early).Resolve("plain")!.Winner.Value!.Quantity.Value.ShouldBe(5);
        With(files.Facts.AsOf(early), files.Scenarios[0].Overrides).Fingerprint().ShouldBe(book.AsOf(early).Fingerprint());
    }

    [Theory]
    [InlineData("plian=3 MW_it", "--set: error NP1402: --set overrides 'plian', but no fact is called so\n    help: did you mean 'plain'?\n")]
    [InlineData("plain=3 MW_facility", "--set: error NP1113: '3 MW_facility' is in MW_facility; 'plain' expected a quantity in MW_it\n")]
    [InlineData("plain=soon", "--set: error NP1112: 'soon' is not a quantity in MW_it\n")]
    [InlineData("gate=soon", "--set: error NP1109: `soon` is not a date;")]
    [InlineData("deal=bindng", "--set: error NP1116: 'bindng' is not a status;")]
    [InlineData("plain", "--set: error NP1401: 'plain' is not an override; expected fact=value\n")]
    [InlineData("=3", "--set: error NP1401: '=3' is not an override; expected fact=value\n")]
    [InlineData("plain@soon=3", "--set: error NP1403: the period of 'plain': `soon` is not a date;")]
    public void What_does_not_fit_is_said_and_left_out(string typed, string message)
    {
        var files = Load();
        var diagnostics = new Diagnostics();
        if (Override.Parse(typed, diagnostics) is { } change)
            files.Facts.With([change], diagnostics).Fingerprint().ShouldBe(files.Facts.Fingerprint());
        diagnostics.ToText().ShouldStartWith(message);
    }

    private static ProgrammeFiles Load()
    {
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", Yaml);
        return sandbox.LoadGood();
    }

    private static FactBook With(ProgrammeFiles files, IEnumerable<Override> overrides) => With(files.Facts, overrides);

    private static FactBook With(FactBook facts, IEnumerable<Override> overrides)
    {
        var diagnostics = new Diagnostics();
        var book = facts.With(overrides, diagnostics);
        diagnostics.ToText().ShouldBe("");
        return book;
    }
}
