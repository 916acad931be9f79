using System.Text;
using Nameplate.Quantities.Catalogue;
using Nameplate.Quantities.Exact;

namespace Nameplate.Quantities.Tests.Catalogue;

public sealed class UnitTableTests
{
    [Fact]
    public void No_spelling_means_two_things()
    {
        var spellings = UnitTable.All.SelectMany(UnitIndex.SpellingsOf).Select(entry => entry.Spelling).ToList();
        spellings.Distinct().Count().ShouldBe(spellings.Count, string.Join(' ', spellings.GroupBy(s => s).Where(g => g.Count() > 1).Select(g => g.Key)));
        spellings.Where(s => s.Any(c => char.IsWhiteSpace(c) || "/*·^".Contains(c, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_spelling_is_read_and_its_canonical_form_is_read_as_the_same_unit()
    {
        foreach (var (spelling, term) in UnitTable.All.SelectMany(UnitIndex.SpellingsOf))
        {
            var unit = Unit.Of(spelling);
            unit.Symbol.ShouldBe(term.Symbol);
            unit.Dimension.ShouldBe(term.Definition.Dimension);
            Unit.Of(unit.Symbol).ShouldBe(unit);
        }
    }

    [Fact]
    public void The_documentation_lists_every_unit() => Snapshot.Match(Page(), "docs/units.md");

    private static string Page()
    {
        var page = new StringBuilder(
            """
            # Units

            A quantity is a decimal number and a unit: `6 GW_it`, `35 USD bn/GW_it`, `160 M shares`, `1.5 %`, `$143.2bn`. Upper and lower case
            differ. The decimal is multiplied by the unit's factor exactly and rounded once, to the nearest double-precision number.

            - A **prefix** stands right before the unit: `GW_it`, `Mtoken`, `PFLOP`.
            - A **multiple** stands beside it as a word: behind or before money (`USD bn`, `bn USD`), before things that are counted (`M shares`).
              The largest is `quadrillion`, 10¹⁵, in full, because no abbreviation of it is in common use: `1.3 quadrillion token/month`.
            - `/` divides all that stands before it by the next unit: `USD bn/GW_it/year` is billions of dollars per gigawatt and per year. `·` or `*`
              multiplies and `^2` raises to a power; both come before the first `/`.
            - A number without a unit is a pure number; `0.5/month` is short for `0.5 1/month`.
            - IT, facility, utility and stated power are never converted into one another silently, nor hours into months, nor one currency into
              another: a fact must say how.


            """);
        page.Append("| unit | also written | prefixes, multiples | in base units | meaning |\n|---|---|---|---|---|\n");
        foreach (var unit in UnitTable.All)
        {
            page.Append($"| {Code(unit.Symbol)} | {string.Join(' ', unit.Aliases.Select(Code))} | {Multiples(unit)} | {Factor(unit)} | {unit.Meaning} |\n");
        }

        page.Append("\n| prefix | power of ten | multiples of money | multiples of counts |\n|---|---|---|---|\n");
        foreach (var prefix in Multiple.Prefixes)
        {
            page.Append($"| {Code(prefix.Symbol)} | 10^{prefix.Exponent} | {Word(Multiple.OfMoney, prefix)} | {Word(Multiple.OfCounts, prefix)} |\n");
        }

        return page.ToString();
    }

    private static string Code(string text) => $"`{text}`";

    private static string Word(IEnumerable<Multiple> words, Multiple prefix) =>
        string.Join(' ', words.Where(w => w.Exponent == prefix.Exponent).SelectMany(w => (string[])[w.Symbol, .. w.Aliases]).Select(Code));

    private static string Multiples(UnitDefinition unit)
    {
        var words = Multiple.Beside(unit.Multiples).Select(m => Code(m.Symbol));
        return string.Join(' ', unit.Prefixes.Select(letter => Code(letter + unit.Symbol)).Concat(words));
    }

    private static string Factor(UnitDefinition unit)
    {
        var factor = unit.Factor.Denominator.IsOne || !IsDecimal(unit.Factor)
            ? unit.Factor.Denominator.IsOne ? $"{unit.Factor.Numerator}" : $"{unit.Factor.Numerator}/{unit.Factor.Denominator}"
            : DecimalText.Write(unit.Factor, 17);
        return Code(unit.Dimension.IsNone ? factor : $"{factor} {unit.Dimension}");
    }

    private static bool IsDecimal(Rational factor)
    {
        var rest = factor.Denominator;
        foreach (var prime in (int[])[2, 5])
        {
            while (rest % prime == 0)
            {
                rest /= prime;
            }
        }

        return rest.IsOne;
    }
}
