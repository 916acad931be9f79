using FsCheck;
using FsCheck.Fluent;

namespace Nameplate.Files.Formulas;

public sealed class FormulaTests
{
    private static readonly Gen<string> Leaf = Gen.Elements("2", "1.5e3", "20 %", "60 [USD/MWh_facility]", "revenue.openai", "site.vera-rubin.energised", "month", "date(2027-06)", "sum(site.*.energised)");

    [Theory]
    [InlineData("1 + 2 * 3", "1 + (2 * 3)")]
    [InlineData("1 - 2 - 3", "(1 - 2) - 3")]
    [InlineData("a / b / c", "(a / b) / c")]
    [InlineData("-x ^ 2", "-(x ^ 2)")]
    [InlineData("x ^ -1 * y", "(x ^ -1) * y")]
    [InlineData("not a < b and c or d", "((not (a < b)) and c) or d")]
    [InlineData("a == b or c != d", "(a == b) or (c != d)")]
    [InlineData("(1 + 2) * 3", "(1 + 2) * 3")]
    [InlineData("a-b", "a-b")]
    [InlineData("a - b", "a - b")]
    [InlineData("a -b", "a - b")]
    [InlineData("2*x.y*3", "(2 * x.y) * 3")]
    [InlineData("sum( site.*.energised )", "sum(site.*.energised)")]
    [InlineData("max(stock.*)", "max(stock.*)")]
    [InlineData("20% * revenue", "20 % * revenue")]
    [InlineData("1.2 [USD/Mtoken] * tokens.served", "1.2 [USD/Mtoken] * tokens.served")]
    [InlineData("if(month >= date( 2027-06 ), 1, 0)", "if(month >= date(2027-06), 1, 0)")]
    [InlineData("lag(cash.openai, 3, 0 [USD])", "lag(cash.openai, 3, 0 [USD])")]
    [InlineData("interpolate(month, date(2026-01), -1, date(2027-01), 2 + 0)", "")]
    [InlineData("interpolate(month, date(2026-01), -1, date(2027-01), 2)", "interpolate(month, date(2026-01), -1, date(2027-01), 2)")]
    [InlineData("first(a > b) + peak(c) - total(d)", "(first(a > b) + peak(c)) - total(d)")]
    public void Operators_bind_as_in_arithmetic(string text, string printed)
    {
        var diagnostics = new Diagnostics();
        var expression = Parse(text, diagnostics);
        (expression?.ToString() ?? "").ShouldBe(printed);
    }

    [Fact]
    public void What_is_printed_reads_back()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(Gen.Sized(size => Expression(Math.Min(size, 6)))), text =>
        {
            var diagnostics = new Diagnostics();
            var once = Parse(text, diagnostics)?.ToString();
            diagnostics.ToText().ShouldBe("");
            Parse(once!, diagnostics)!.ToString().ShouldBe(once);
        }));
    }

    [Fact]
    public void Every_part_knows_its_place_in_the_file()
    {
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", Facts.Sample.Head + "formulas:\n  my.series: { unit: USD/month, title: Mine, formula: \"revenue.openai * 20 %\" }\n");
        var formula = sandbox.LoadGood().Formulas.ShouldHaveSingleItem();
        (formula.Name, formula.Unit.Symbol, formula.Title).ShouldBe(("my.series", "USD/month", "Mine"));
        var product = formula.Body.ShouldBeOfType<Expr.Binary>();
        product.Left.At.ToString().ShouldBe("programme.yaml:9:56");
        product.Right.At.ToString().ShouldBe("programme.yaml:9:73");
        product.Right.ShouldBeOfType<Expr.Number>().Value.Value.ShouldBe(0.2);
    }

    [Theory]
    [InlineData("1 +", "f:1:4: error NP1301: formula: the formula ends too early; expected a number or a name\n")]
    [InlineData("(1 + 2", "f:1:7: error NP1301: formula: the formula ends too early; expected ')'\n")]
    [InlineData("1 2", "f:1:3: error NP1301: formula: unexpected '2'; expected an operator or the end\n")]
    [InlineData("a = b", "f:1:3: error NP1301: formula: unexpected '='; expected a number, a name or an operator\n    help: did you mean '=='?\n")]
    [InlineData("a && b", "f:1:3: error NP1301: formula: unexpected '&'; expected a number, a name or an operator\n    help: did you mean 'and'?\n")]
    [InlineData("a < b < c", "f:1:7: error NP1301: formula: '<' follows another comparison\n    help: join two comparisons with 'and'\n")]
    [InlineData("60 USD", "f:1:4: error NP1301: formula: unexpected 'USD'; expected an operator or the end\n    help: a unit behind a number stands in brackets: '60 [USD]'\n")]
    [InlineData("60USD/month", "f:1:3: error NP1301: formula: a unit stands behind 60 without brackets\n    help: write '60 [USD/month]'\n")]
    [InlineData("60 [USD/mnoth]", "f:1:1: error NP1301: formula: ")]
    [InlineData("60 [USD", "f:1:4: error NP1301: formula: the unit is not closed; expected ']'\n")]
    [InlineData("mx(a, b)", "f:1:1: error NP1302: formula: no function is called 'mx'; expected one of: min, max, sum, clamp, lag, cumulative, interpolate, floor, abs, exp, log, sqrt, first, peak, total, if, date\n    help: did you mean 'max'?\n")]
    [InlineData("clamp(a, b)", "f:1:1: error NP1303: formula: 'clamp' has 2 arguments; expected clamp(x, low, high)\n")]
    [InlineData("if(a, b)", "f:1:1: error NP1303: formula: 'if' has 2 arguments; expected if(condition, then, otherwise)\n")]
    [InlineData("interpolate(x, 1, 2, 3, 4, 5)", "f:1:1: error NP1303: formula: 'interpolate' has 6 arguments; expected interpolate(x, x1, y1, x2, y2, …)\n")]
    [InlineData("interpolate(x, 2, 1, 1, 1)", "f:1:22: error NP1304: formula: the points of 'interpolate' do not ascend\n")]
    [InlineData("interpolate(x, y, 1, 1, 1)", "f:1:16: error NP1304: formula: the points of 'interpolate' are not numbers or dates\n")]
    [InlineData("lag(x, 1.5)", "f:1:8: error NP1304: formula: the months of 'lag' are not a whole number from 1 to 1200\n")]
    [InlineData("lag(x, n)", "f:1:8: error NP1304: formula: the months of 'lag' are not a whole number from 1 to 1200\n")]
    [InlineData("x ^ y", "f:1:5: error NP1304: formula: the power is not a whole number up to 16\n")]
    [InlineData("site.*.energised * 2", "f:1:18: error NP1304: formula: a name with '*' stands for several series\n    help: put it into sum( ), min( ) or max( )\n")]
    [InlineData("abs(site.*)", "f:1:5: error NP1304: formula: a name with '*' stands for several series\n    help: put it into sum( ), min( ) or max( )\n")]
    [InlineData("site.*", "f:1:1: error NP1304: formula: a name with '*' stands for several series\n    help: put it into sum( ), min( ) or max( )\n")]
    [InlineData("date(2027)", "f:1:6: error NP1304: formula: `2027` is not a month; expected year and month such as 2026-10")]
    [InlineData("date 2027-06", "f:1:1: error NP1301: formula: 'date' lacks its month; expected date(2027-06)\n")]
    public void What_is_no_formula_is_located(string text, string message)
    {
        var diagnostics = new Diagnostics();
        Parse(text, diagnostics).ShouldBeNull();
        diagnostics.ToText().ShouldStartWith(message);
    }

    [Fact]
    public void Nesting_and_length_are_bounded()
    {
        var diagnostics = new Diagnostics();
        Parse(new string('(', 2000) + "1" + new string(')', 1999), diagnostics).ShouldBeNull();
        Parse(string.Concat(Enumerable.Repeat("not ", 900)) + "a", diagnostics).ShouldBeNull();
        Parse(new string(' ', 5000) + "a", diagnostics).ShouldBeNull();
        diagnostics.Sorted.Select(d => d.Code).Distinct().ShouldBe(["NP1305"]);
    }

    private static Expr? Parse(string text, Diagnostics diagnostics) => FormulaParser.Parse(text, offset => new Location("f", 1, offset + 1), diagnostics);

    private static Gen<string> Expression(int size) => size <= 0 ? Leaf : Gen.OneOf(
        Leaf,
        from left in Expression(size / 2) from right in Expression(size / 2) from sign in Gen.Elements("+", "-", "*", "/") select $"{left} {sign} ({right})",
        from left in Expression(size / 2) from right in Expression(size / 2) from sign in Gen.Elements("<", "<=", "==", "and", "or") select $"({left}) {sign} ({right})",
        from inner in Expression(size / 2) from exponent in Gen.Choose(-3, 3) select $"({inner}) ^ {exponent}",
        from inner in Expression(size / 2) select $"-({inner})",
        from inner in Expression(size / 2) select $"not ({inner})",
        from inner in Expression(size / 2) from function in Gen.Elements("abs", "peak", "cumulative", "max") select $"{function}({inner})",
        from a in Expression(size / 3) from b in Expression(size / 3) from c in Expression(size / 3) select $"if({a}, {b}, {c})");
}
