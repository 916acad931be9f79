using Nameplate.Engine.Plans;
using Nameplate.Quantities;

namespace Nameplate.Engine.Tests.Plans;

public sealed class PlanBuilderTests
{
    private readonly PlanBuilder _plan = new(12);

    private Series Power => _plan.Constant(100, Dimensions.ItPower);

    private Series Money => _plan.Constant(1e6, Dimensions.Money);

    [Fact]
    public void Money_and_power_are_not_added_and_both_mistakes_are_reported_at_once()
    {
        Series first = _plan.Name("first", Money + Power);
        Series second = _plan.Name("second", _plan.Max(Power, _plan.Constant(1, Dimensions.FacilityPower)));
        PlanError[] errors = Errors(first, second);
        errors.Length.ShouldBe(2);
        errors.ShouldAllBe(static error => error.Code == "dimension");
        errors[0].Message.ShouldContain("USD and MW_it");
        errors[1].Message.ShouldContain("MW_it and MW_facility");
    }

    [Fact]
    public void Products_and_quotients_carry_their_dimensions()
    {
        Series price = Money / Power;
        price.Dimension.ShouldBe(Dimensions.MoneyPerItPower);
        (price * Power).Dimension.ShouldBe(Dimensions.Money);
        _plan.Cumulative(_plan.Constant(1, Dimensions.MoneyPerMonth)).Dimension.ShouldBe(Dimensions.Money);
        _plan.Total(_plan.Constant(1, Dimensions.MoneyPerMonth)).Dimension.ShouldBe(Dimensions.Money);
        _plan.Sqrt(Power * Power).Dimension.ShouldBe(Dimensions.ItPower);
        Errors(price).ShouldBeEmpty();
    }

    [Fact]
    public void Functions_refuse_what_has_a_dimension()
    {
        Error(_plan.Exp(Power)).Message.ShouldContain("exp of 100: MW_it where a plain number is needed");
        Error(_plan.Sqrt(Power)).Message.ShouldContain("not a square");
        Error(_plan.Ramp(Power, Power)).Message.ShouldContain("month");
        Error(_plan.Select(Power, Money, Money)).Message.ShouldContain("if");
    }

    [Fact]
    public void The_unit_of_a_name_must_fit_its_formula()
    {
        _plan.Name("cash", Money, "USD bn");
        Error(_plan.Name("wrong", Money, "GW_it")).Message.ShouldContain("MW_it");
        Error(_plan.Name("unknown", Money, "parsec")).Code.ShouldBe("unit");
    }

    [Fact]
    public void A_loop_within_a_month_is_named()
    {
        Series interest = _plan.Declare("interest", Dimensions.Money);
        Series debt = _plan.Name("debt", Money + interest);
        _plan.Define(interest, _plan.Name("charge", debt * 0.01));
        Error(debt).Message.ShouldBe("loop within a month: debt → interest → charge → debt; a loop must pass through a lag");
    }

    [Fact]
    public void A_series_defined_as_itself_is_a_loop()
    {
        Series self = _plan.Declare("self", default);
        _plan.Define(self, self);
        Error(self).Code.ShouldBe("loop");
    }

    [Fact]
    public void A_loop_through_a_lag_compiles()
    {
        Series cash = _plan.Declare("cash", Dimensions.Money);
        _plan.Define(cash, _plan.Lag(cash, 1, Money) * 1.01);
        Errors(cash).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_declared_must_be_defined_once_in_its_dimension()
    {
        Error(_plan.Declare("never", default)).Code.ShouldBe("definition");
        PlanBuilder other = new(3);
        Series twice = other.Declare("twice", Dimensions.Money);
        other.Define(twice, other.Constant(1, Dimensions.ItPower));
        other.Define(twice, other.Constant(1, Dimensions.Money));
        PlanException thrown = Should.Throw<PlanException>(() => other.Compile([twice]));
        thrown.Errors.Select(static error => error.Code).ShouldBe(["dimension", "definition"]);
    }

    [Fact]
    public void Two_series_cannot_share_a_name()
    {
        _plan.Name("cash", Money);
        Series second = _plan.Name("cash", Power);
        Error(second).Code.ShouldBe("name");
    }

    [Fact]
    public void Nothing_within_the_months_reads_an_outcome()
    {
        Series peak = _plan.Peak(_plan.MonthlyNormal("demand"));
        Series month = _plan.PerMonth(new double[12]);
        Error(peak + month).Code.ShouldBe("outcome");
        Error(_plan.Lag(peak, 1, _plan.Constant(0))).Code.ShouldBe("outcome");
        Error(_plan.Total(peak)).Code.ShouldBe("outcome");
    }

    [Fact]
    public void An_outcome_joins_outcomes_and_what_does_not_change_by_month()
    {
        Series peak = _plan.Peak(_plan.MonthlyNormal("demand"));
        Series sum = _plan.Max(peak, _plan.Trough(_plan.MonthlyNormal("demand"))) + _plan.Normal("taste");
        sum.Rank.ShouldBe(Rank.Outcome);
        Errors(sum).ShouldBeEmpty();
    }

    [Fact]
    public void One_draw_is_not_both_normal_and_uniform()
        => Error(_plan.Normal("taste") + _plan.Uniform("taste")).Message.ShouldContain("both as normal and as uniform");

    [Fact]
    public void A_lag_starts_from_something_that_stands_before_month_0()
        => Error(_plan.Lag(_plan.Constant(1), 1, _plan.MonthlyNormal("noise"))).Code.ShouldBe("lag");

    [Fact]
    public void Errors_carry_the_provenance_of_their_series()
    {
        Series wrong = _plan.Name("a", Power, "USD", provenance: 42);
        Error(wrong).Provenance.ShouldBe(42);
        _plan.ProvenanceOf(_plan.Constant(1, default, 7)).ShouldBe(7);
    }

    [Theory]
    [InlineData("site.*.energised", "site.abilene.energised site.lordstown.energised")]
    [InlineData("site.*", "")]
    [InlineData("*.total", "site.total")]
    [InlineData("site.total", "site.total")]
    [InlineData("site.ab*ne.energised", "site.abilene.energised")]
    public void A_star_in_a_pattern_stands_for_text_without_a_dot(string pattern, string expected)
    {
        foreach (string name in (string[])["site.abilene.energised", "site.lordstown.energised", "site.abilene.planned", "site.total"])
        {
            _plan.Name(name, Power);
        }

        string.Join(' ', _plan.Match(pattern).Select(static series => series.Name)).ShouldBe(pattern == "site.*" ? "site.total" : expected);
    }

    [Fact]
    public void A_formula_is_described_with_the_names_of_its_operands()
    {
        Series offered = _plan.Name("offered", Power);
        Series stock = _plan.Name("stock", Power);
        Series installed = _plan.Name("installed", _plan.Min(offered, stock * 0.5));
        _plan.Describe(installed).ShouldBe("min(offered, (stock * 0.5))");
        _plan.OperationOf(installed).ShouldBe("min");
        _plan.Operands(installed)[0].ShouldBe(offered);
        _plan.Describe(_plan.Lag(offered, 2, Power)).ShouldBe("lag(offered, 2, 100)");
        installed.ToString().ShouldBe("installed");
    }

    [Fact]
    public void Foreign_series_are_refused()
        => Should.Throw<ArgumentException>(() => _plan.Abs(new PlanBuilder(3).Constant(1)));

    private PlanError[] Errors(params Series[] outputs)
    {
        try
        {
            _plan.Compile(outputs);
            return [];
        }
        catch (PlanException thrown)
        {
            return [.. thrown.Errors];
        }
    }

    /// <summary>The newest error: every mistake stays in the builder.</summary>
    private PlanError Error(Series output) => Errors(output)[^1];
}
