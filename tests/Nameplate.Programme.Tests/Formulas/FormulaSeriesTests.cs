namespace Nameplate.Programme.Tests.Formulas;

/// <summary>A programme's own series, month by month against the same arithmetic in C#.</summary>
public sealed class FormulaSeriesTests
{
    [Fact]
    public void Formulas_do_what_they_say()
    {
        Built built = Build(
            ("a", "MW_it", "energised.chip + 2 * energised.chip - 10 [MW_it]"),
            ("b", "MW_it", "lag(energised.chip, 2, 7 [MW_it])"),
            ("c", "MW_it", "if(energised.chip > 500 [MW_it], 1 [MW_it], 2 [MW_it])"),
            ("d", "MW_it", "cumulative(installed.chip)"),
            ("e", "MW_it", "clamp(energised.chip, 100 [MW_it], 400 [MW_it])"),
            ("f", "MW_it", "sum(energised.chip)"));
        double[] chip = built.Base("energised.chip");
        double[] a = built.Base("own.a");
        double[] b = built.Base("own.b");
        double[] c = built.Base("own.c");
        double[] d = built.Base("own.d");
        double[] e = built.Base("own.e");
        for (int month = 0; month < built.Months; month++)
        {
            a[month].ShouldBe((3 * chip[month]) - 10, 1e-9);
            b[month].ShouldBe(month < 2 ? 7 : chip[month - 2]);
            c[month].ShouldBe(chip[month] > 500 ? 1 : 2);
            d[month].ShouldBe(chip[month], 1e-9);
            e[month].ShouldBe(Math.Clamp(chip[month], 100, 400));
        }

        built.Base("own.f").ShouldBe(chip);
        built.Catalogue.Outputs.ShouldContain(s => s.Name == "own.a");
    }

    [Fact]
    public void A_series_less_itself_is_zero_in_every_world_and_month()
    {
        Built built = Build(("a", "MW_it", "energised.chip - energised.chip"), ("b", "USD", "2 * cash.lab - (cash.lab + cash.lab)"));
        for (long world = 0; world < 8; world++)
        {
            built.World(world, "own.a").ShouldAllBe(x => x == 0);
            built.World(world, "own.b").ShouldAllBe(x => x == 0);
        }
    }

    [Fact]
    public void Outcomes_are_one_number_for_each_world_and_may_stand_in_any_order()
    {
        Built built = Build(
            ("share", "1", "own.most / own.sum * 1 [month]"),
            ("most", "MW_it", "peak(energised.chip)"),
            ("sum", "MW_it·month", "total(energised.chip)"),
            ("when", "month", "first(energised.chip > 500 [MW_it])"),
            ("later", "month", "own.when + 3 [month]"));
        double[] chip = built.Base("energised.chip");
        built.Base("own.most")[0].ShouldBe(chip.Max());
        built.Base("own.sum")[0].ShouldBe(chip.Sum(), 1e-6);
        built.Base("own.share")[0].ShouldBe(chip.Max() / chip.Sum(), 1e-12);
        built.Base("own.when")[0].ShouldBe(Array.FindIndex(chip, x => x > 500));
        built.Base("own.later")[0].ShouldBe(built.Base("own.when")[0] + 3);
        built.Catalogue.Outputs.ShouldNotContain(s => s.Name!.StartsWith("own.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NP2007", "peak(peak(energised.chip))")]
    [InlineData("NP2007", "peak(energised.chip) + energised.chip")]
    [InlineData("NP2410", "peak(energised.chip) + own.a")]
    public void An_outcome_that_cannot_be_is_told_where_it_is_written(string code, string formula)
    {
        Draft draft = With(("a", "MW_it", formula));
        draft.Mistakes().ShouldBe([code]);
        draft.Places().ShouldAllBe(at => at.File == "programme.yaml" && at.Line > 1);
    }

    [Fact]
    public void A_loop_is_told_where_it_is_written() =>
        With(("a", "MW_it", "own.b + 1 [MW_it]"), ("b", "MW_it", "own.a + 1 [MW_it]")).Places().ShouldAllBe(at => at.Line > 1);

    [Fact]
    public void An_outcome_is_no_output() =>
        With(("a", "MW_it", "peak(energised.chip)")).With("outputs", "[own.a]").Mistakes().ShouldBe(["NP2008"]);

    [Fact]
    public void Watts_and_dollars_are_not_added() =>
        With(("a", "MW_it", "energised.chip + cash.lab")).Mistakes().ShouldBe(["NP2404"]);

    [Fact]
    public void A_series_that_feeds_itself_in_the_same_month_is_refused() =>
        With(("a", "MW_it", "own.b + 1 [MW_it]"), ("b", "MW_it", "own.a + 1 [MW_it]")).Mistakes().ShouldBe(["NP2007"]);

    private static Built Build(params (string Name, string Unit, string Formula)[] formulas) => With(formulas).Build();

    private static Draft With(params (string Name, string Unit, string Formula)[] formulas) => Draft.Small
        .With("sites", Draft.OneSite("1000 MW_it").Replace("gates:", "ramp: 5 month, gates:"))
        .With("formulas", string.Concat(formulas.Select(f => $"own.{f.Name}: {{ unit: {f.Unit}, formula: \"{f.Formula}\" }}\n")));
}
