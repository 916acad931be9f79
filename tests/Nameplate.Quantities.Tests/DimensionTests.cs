using FsCheck.Fluent;

namespace Nameplate.Quantities.Tests;

public sealed class DimensionTests
{
    [Fact]
    public void Products_form_a_commutative_group()
    {
        var triples = Samples.Dimension.Three();
        Samples.Hold(triples, t =>
        {
            var (a, b, c) = t;
            (a * b).ShouldBe(b * a);
            (a * b * c).ShouldBe(a * (b * c));
            (a * Dimension.None).ShouldBe(a);
            (a / a).ShouldBe(Dimension.None);
            (a / b * b).ShouldBe(a);
            (Dimension.None / (a / b)).ShouldBe(b / a);
            Dimension.Multiply(a, b).ShouldBe(a * b);
            Dimension.Divide(a, b).ShouldBe(a / b);
        });
    }

    [Fact]
    public void Powers_are_repeated_products_and_roots_undo_them()
    {
        Samples.Hold(Samples.Dimension, d =>
        {
            d.Power(0).ShouldBe(Dimension.None);
            d.Power(1).ShouldBe(d);
            d.Power(3).ShouldBe(d * d * d);
            d.Power(-2).ShouldBe(Dimension.None / d / d);
            d.Power(3).TryRoot(3, out var root).ShouldBeTrue();
            root.ShouldBe(d);
            (d * Dimensions.Money).TryRoot(2, out _).ShouldBe(((d * Dimensions.Money).Power(-1)).TryRoot(2, out _));
        });
    }

    [Fact]
    public void An_odd_exponent_has_no_square_root()
    {
        Dimensions.ItPowerPerMonth.TryRoot(2, out var root).ShouldBeFalse();
        root.ShouldBe(Dimension.None);
        Should.Throw<ArgumentOutOfRangeException>(() => Dimensions.Time.TryRoot(0, out _));
    }

    [Fact]
    public void Equality_follows_the_exponents()
    {
        Samples.Hold(Samples.Dimension.Two(), pair =>
        {
            var (a, b) = pair;
            var same = Samples.BaseDimensions.All(d => a.Exponent(d) == b.Exponent(d));
            (a == b).ShouldBe(same);
            (a != b).ShouldBe(!same);
            a.Equals((object)b).ShouldBe(same);
            a.IsNone.ShouldBe(Samples.BaseDimensions.All(d => a.Exponent(d) == 0));
            (a * b / b).GetHashCode().ShouldBe(a.GetHashCode());
        });
        Dimension.None.Equals("1").ShouldBeFalse();
    }

    [Fact]
    public void Every_base_dimension_keeps_every_exponent_from_minus_8_to_7_apart_from_the_others()
    {
        foreach (var dimension in Samples.BaseDimensions)
        {
            for (var n = -8; n <= 7; n++)
            {
                var power = Dimension.Of(dimension).Power(n);
                foreach (var other in Samples.BaseDimensions)
                {
                    power.Exponent(other).ShouldBe(other == dimension ? n : 0);
                }
            }
        }
    }

    [Fact]
    public void Leaving_the_range_of_exponents_is_an_error_never_another_dimension()
    {
        var highest = Dimensions.Time.Power(7);
        var lowest = Dimensions.Time.Power(-8);
        Should.Throw<OverflowException>(() => highest * Dimensions.Time).Message.ShouldBe("The exponents of (h^7) · (h) leave the range -8 to 7.");
        Should.Throw<OverflowException>(() => lowest / Dimensions.Time).Message.ShouldBe("The exponents of (1/h^8) / (h) leave the range -8 to 7.");
        Should.Throw<OverflowException>(() => Dimensions.Time.Power(8)).Message.ShouldBe("The exponents of (h)^8 leave the range -8 to 7.");
        Should.Throw<OverflowException>(() => Dimensions.Time.Power(int.MaxValue));
        Should.Throw<OverflowException>(() => lowest.Power(int.MinValue));
        Dimension.TryMultiply(highest, highest, out _).ShouldBeFalse();
        Dimension.TryDivide(lowest, highest, out _).ShouldBeFalse();
        lowest.TryPower(-1, out _).ShouldBeFalse();
    }

    [Fact]
    public void Text_is_canonical_and_reads_back_as_a_unit_of_the_dimension()
    {
        Samples.Hold(Samples.PrintedDimension.Where(d => d.ToString().Length <= 200), d =>
        {
            var unit = Unit.Of(d.ToString());
            unit.Dimension.ShouldBe(d);
            unit.Factor.ShouldBe(1);
            unit.Symbol.ShouldBe(d.ToString());
        });
    }

    [Fact]
    public void Texts_are_as_documented()
    {
        Dimension.None.ToString().ShouldBe("1");
        Dimensions.MoneyPerItPower.ToString().ShouldBe("USD/MW_it");
        Dimensions.PerMonth.ToString().ShouldBe("1/month");
        Dimensions.Calendar.Power(2).ToString().ShouldBe("month^2");
        Dimensions.FacilityEnergy.ToString().ShouldBe("MW_facility·h");
        Dimensions.MoneyPerPersonPerMonth.ToString().ShouldBe("USD/person/month");
        (Dimensions.Money / Dimensions.Calendar.Power(2)).ToString().ShouldBe("USD/month^2");
    }

    [Fact]
    public void A_base_unit_exists_for_each_base_dimension_and_no_other()
    {
        foreach (var dimension in Samples.BaseDimensions)
        {
            Unit.Of(Dimensions.BaseUnit(dimension)).Dimension.ShouldBe(Dimension.Of(dimension));
        }

        Should.Throw<ArgumentOutOfRangeException>(() => Dimensions.BaseUnit((BaseDimension)200));
    }
}
