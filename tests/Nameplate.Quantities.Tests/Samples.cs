using FsCheck;
using FsCheck.Fluent;

namespace Nameplate.Quantities.Tests;

/// <summary>Random values for property tests, and how often a property is tried.</summary>
internal static class Samples
{
    public static readonly BaseDimension[] BaseDimensions = Enum.GetValues<BaseDimension>();

    /// <summary>Units of every family, simple and compound.</summary>
    public static readonly string[] UnitTexts =
    [
        "GW_it", "kW_facility", "MW_utility", "TW_stated", "kW/rack", "USD", "USD bn", "USD m/year", "USD bn/GW_it/year", "USD_2025 tn", "EUR k",
        "USD/share", "USD/Mtoken", "USD/MWh_facility", "USD/accelerator/h", "KRW bn/month", "token/s/MW_it", "M share", "bn token/month", "tn token", "quadrillion token/month", "JPY quadrillion",
        "PFLOP/s", "YFLOP", "TB/s", "GB/accelerator", "GiB", "Gbit/s", "h", "s", "ms", "day", "week", "month", "quarter", "year", "month^2", "%", "bp", "x",
        "%/year", "1/month", "h/month", "gCO2/kWh_facility", "MtCO2/year", "MWh_it/request", "wafer/month", "k rack", "person", "GWh_utility",
    ];

    /// <summary>Dimensions whose exponents are small enough that three of them can be multiplied.</summary>
    public static Gen<Dimension> Dimension { get; } =
        Gen.Choose(-2, 2).ArrayOf(BaseDimensions.Length).Select(exponents => BaseDimensions.Zip(exponents).Aggregate(
            Quantities.Dimension.None, (product, pair) => product * Quantities.Dimension.Of(pair.First).Power(pair.Second)));

    /// <summary>Dimensions that occur in programmes, and some that do not.</summary>
    public static Gen<Dimension> PrintedDimension { get; } =
        Gen.OneOf(Gen.Elements(UnitTexts).Select(text => Quantities.Unit.Of(text).Dimension), Dimension);

    public static Gen<Unit> Unit { get; } = Gen.Elements(UnitTexts).Select(Quantities.Unit.Of);

    /// <summary>Finite doubles of every size that units leave finite: any bits, round numbers and zero.</summary>
    public static Gen<double> Value { get; } = Gen.OneOf(
        from sign in Gen.Elements(-1.0, 1.0)
        from mantissa in Gen.Choose(0, int.MaxValue)
        from low in Gen.Choose(0, (1 << 21) - 1)
        from exponent in Gen.Choose(-300, 300)
        select sign * Math.ScaleB(1 + Math.ScaleB(mantissa, -31) + Math.ScaleB(low, -52), exponent),
        Gen.Choose(-100_000, 100_000).Select(n => n / 100.0),
        Gen.Choose(-1000, 1000).Select(n => (double)n));

    /// <summary>Decimal numbers as people and machines write them.</summary>
    public static Gen<string> DecimalText { get; } =
        from sign in Gen.Elements("", "-")
        from whole in Gen.Choose(0, 999_999)
        from decimals in Gen.Choose(0, 9).ArrayOf().Select(digits => string.Concat(digits.Take(25)))
        from exponent in Gen.OneOf(Gen.Constant(""), Gen.Choose(-60, 60).Select(n => $"e{n}"))
        select $"{sign}{whole}{(decimals.Length > 0 ? "." : "")}{decimals}{exponent}";

    /// <summary>Checks that a property holds for many random values.</summary>
    public static void Hold<T>(Gen<T> values, Action<T> property, int times = 2000) =>
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(times), Prop.ForAll(values.ToArbitrary(), property));
}
