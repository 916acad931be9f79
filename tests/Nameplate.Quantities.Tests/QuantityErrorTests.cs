namespace Nameplate.Quantities.Tests;

public sealed class QuantityErrorTests
{
    private const string Quantities = "expected a number and a unit such as 6 GW_it, 35 USD bn or 1.5 %.";
    private const string Units = "expected a unit such as MW_it, USD bn/year, M shares or %.";

    private const string Decimals = "Write digits on both sides of a decimal point, and powers of ten up to 400, as in 0.5 or 1.5e9.";

    private const string Boundaries =
        "Say what draws it: MW_it for the IT equipment, MW_facility for the whole facility at its meter, MW_utility for the utility's side, "
        + "MW_stated if the source does not say, MW for a device.";

    private const string Powers =
        "IT, facility and utility power differ: write MW_it for what the IT equipment draws, MW_facility for the whole facility at its meter "
        + "(IT × PUE), MW_utility for the utility's side (losses included), MW_stated if the source does not say, and plain MW only for devices.";

    public static TheoryData<string, string, string?> Refused => new()
    {
        { "", $"Nothing was written; {Quantities}", null },
        { "GW_it", $"`GW_it` does not begin with a decimal number; {Quantities}", null },
        { "about 5 MW", $"`about 5 MW` does not begin with a decimal number; {Quantities}", null },
        { "USD 5 bn", $"`USD 5 bn` does not begin with a decimal number; {Quantities}", null },
        { "5. MW", $"`5. MW` does not begin with a decimal number; {Quantities}", Decimals },
        { ".5 MW", $"`.5 MW` does not begin with a decimal number; {Quantities}", Decimals },
        { "1e500 MW", $"`1e500 MW` does not begin with a decimal number; {Quantities}", Decimals },
        { "1e99999999999 MW", $"`1e99999999999 MW` does not begin with a decimal number; {Quantities}", Decimals },
        { "NaN", $"`NaN` does not begin with a decimal number; {Quantities}", null },
        { "1e400 MW_it", "`1e400 MW_it` is too large; expected a size from 1e-320 to 1e308.", null },
        { "1e-400 MW_it", "`1e-400 MW_it` is too small; expected a size from 1e-320 to 1e308.", null },
        { "1,000 MW", $"`1,000 MW` has a comma, which some read as a decimal point; {Quantities}", "Write 1000 or 1_000 for a thousand and 0.5 for a half." },
        { "0,5 MW", $"`0,5 MW` has a comma, which some read as a decimal point; {Quantities}", "Write 1000 or 1_000 for a thousand and 0.5 for a half." },
        { "80-90 MW_it", "`80-90 MW_it` is a range; expected one number and a unit.", "Give `low` and `high` instead of a value." },
        { "80 – 90 MW_it", "`80 – 90 MW_it` is a range; expected one number and a unit.", "Give `low` and `high` instead of a value." },
        { "5 GWit", $"`GWit` is not a unit; {Units}", "Did you mean `GW_it`?" },
        { "5 gw_it", $"`gw_it` is not a unit; {Units}", "Did you mean `GW_it`?" },
        { "5 MW_IT", $"`MW_IT` is not a unit; {Units}", "Did you mean `MW_it`?" },
        { "5 MW it", $"`it` is not a unit; {Units}", "Did you mean `MW_it`?" },
        { "5 MW_faciltiy", $"`MW_faciltiy` is not a unit; {Units}", "Did you mean `MW_facility`?" },
        { "5 MWH_it", $"`MWH_it` is not a unit; {Units}", "Did you mean `MWh_it`?" },
        { "5 MWe", $"`MWe` is not a unit; {Units}", Boundaries },
        { "5 GWp", $"`GWp` is not a unit; {Units}", Boundaries },
        { "5 MW_nameplate", $"`MW_nameplate` is not a unit; {Units}", Boundaries },
        { "5 tokns", $"`tokns` is not a unit; {Units}", "Did you mean `token`?" },
        { "5 frobs", $"`frobs` is not a unit; {Units}", null },
        { "5 USDbn", $"`USDbn` is not a unit; {Units}", "Did you mean `USD bn`?" },
        { "5 usd", $"`usd` is not a unit; {Units}", "Did you mean `USD`?" },
        { "5 bn", "`bn` multiplies a unit, and none is there; expected for example `USD bn`.", null },
        { "5 million", "`million` multiplies a unit, and none is there; expected for example `USD m`.", null },
        { "5 bn GW_it", "`bn` does not multiply `GW_it`; expected nothing besides its prefix.", null },
        { "5 bn W_it", "`bn` does not multiply `W_it`; expected a letter right before the unit, as in `TW_it`.", null },
        { "5 bn month", "`bn` does not multiply `month`; expected no multiple.", null },
        { "5 m shares", "`m` does not multiply `share`; expected k, M, bn, tn or quadrillion before it.", "Did you mean `M share`?" },
        { "5 shares M", "`M` does not multiply `share`; expected k, M, bn, tn or quadrillion before it.", null },
        { "5 G tokens", "`G` does not multiply `token`; expected k, M, bn, tn or quadrillion before it.", "Did you mean `bn token`?" },
        { "5 G USD", "`G` does not multiply `USD`; expected k, m, bn, tn or quadrillion.", "Did you mean `USD bn`?" },
        { "5 USD B", "`USD B` has two units side by side; expected `/` or `·` between them.", "Did you mean `USD bn`?" },
        { "$5B", "`USD B` has two units side by side; expected `/` or `·` between them.", "Did you mean `USD bn`?" },
        { "5 token s", "`token s` has two units side by side; expected `/` or `·` between them.", null },
        { "5 USD per share", $"`USD per share` is not a unit; {Units}", "Write `/` instead of `per`." },
        { "5 PFLOPS", $"`PFLOPS` is not a unit; {Units}", "Operations per second are written `PFLOP/s`." },
        { "5 Gbps", $"`Gbps` is not a unit; {Units}", "Bits per second are written `Gbit/s`." },
        { "5 USD//h", $"`USD//h` lacks a unit beside `/`, `*` or `·`; {Units}", null },
        { "5 USD/", $"`USD/` lacks a unit beside `/`, `*` or `·`; {Units}", null },
        { "5 *USD", $"`*USD` lacks a unit beside `/`, `*` or `·`; {Units}", null },
        {
            "5 USD/h*month", "`USD/h*month` multiplies after a division, which can be read in two ways; expected all products before the first `/`.",
            "Write `…/h/month` to divide by both."
        },
        { "5 MW^9", "`MW^9` has no power; expected a whole number from -7 to 7 behind `^`, and not 0.", null },
        { "5 MW^0", "`MW^0` has no power; expected a whole number from -7 to 7 behind `^`, and not 0.", null },
        { "5 MW^x", "`MW^x` has no power; expected a whole number from -7 to 7 behind `^`, and not 0.", null },
        { "5 USD bn^2", "`USD bn^2` raises a multiple to a power; expected a plain unit before `^`.", null },
        { "5 MW_it^7*MW_it", "`MW_it^7*MW_it` is too involved; expected exponents from -8 to 7.", null },
    };

    public static TheoryData<string, string, string, string?> Misplaced => new()
    {
        { "5 MW", "MW_it", "`5 MW` is in MW, but MW_it was expected.", Powers },
        { "5 GW_facility", "MW_it", "`5 GW_facility` is in MW_facility, but MW_it was expected.", Powers },
        { "5 USD/MW_facility/month", "USD/MW_it/month", "`5 USD/MW_facility/month` is in USD/MW_facility/month, but USD/MW_it/month was expected.", Powers },
        {
            "5 GW_stated", "MW_it", "`5 GW_stated` is in MW_stated, but MW_it was expected.",
            "The boundary of `_stated` power is unknown; name an assumption about its denominator before using it."
        },
        { "5", "MW_it", "`5` has no unit, but a quantity in MW_it was expected.", "Write the unit behind the number, as in `5 MW_it`." },
        { "5 %", "MW_it", "`5 %` has no unit, but a quantity in MW_it was expected.", null },
        { "5 h", "1", "`5 h` is in h, but a pure number or % was expected.", null },
        {
            "5 EUR", "USD", "`5 EUR` is in EUR, but USD was expected.",
            "Currencies and price levels differ; only an exchange rate with a date, or a price index, converts them."
        },
        {
            "5 USD_2025", "USD", "`5 USD_2025` is in USD_2025, but USD was expected.",
            "Currencies and price levels differ; only an exchange rate with a date, or a price index, converts them."
        },
        {
            "5 USD/h", "USD/month", "`5 USD/h` is in USD/h, but USD/month was expected.",
            "Hours and months differ: a month has 672 to 744 hours; write either h, day or s, or month or year, as expected."
        },
        { "5 share", "USD", "`5 share` is in share, but USD was expected.", null },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_a_quantity_is_refused_with_what_was_expected(string text, string error, string? help)
    {
        var result = Quantity.Parse(text);
        result.Success.ShouldBeFalse();
        result.Error.ShouldBe(error);
        result.Help.ShouldBe(help);
        Should.Throw<InvalidOperationException>(() => result.Value).Message.ShouldBe(error);
        Quantity.Parse(text, Dimensions.ItPower).Error.ShouldBe(error);
    }

    [Theory]
    [MemberData(nameof(Misplaced))]
    public void A_quantity_of_another_dimension_is_refused_with_the_reason(string text, string expected, string error, string? help)
    {
        var result = Quantity.Parse(text, Unit.Of(expected).Dimension);
        result.Success.ShouldBeFalse();
        result.Error.ShouldBe(error);
        result.Help.ShouldBe(help);
    }

    [Fact]
    public void The_right_dimension_passes() =>
        Quantity.Parse("5 GW_it", Dimensions.ItPower).Value.ShouldBe(new Quantity(5000, Dimensions.ItPower));

    [Fact]
    public void A_unit_of_another_dimension_is_refused_with_the_reason()
    {
        Unit.Parse("GW_it", Dimensions.ItPower).Value.ShouldBe(Unit.Of("GW_it"));
        Unit.Parse("GW", Dimensions.ItPower).Error.ShouldBe("`GW` measures MW; expected a unit of MW_it.");
        Unit.Parse("GW", Dimensions.ItPower).Help.ShouldBe(Powers);
        Unit.Parse("", Dimensions.ItPower).Error.ShouldBe($"No unit was written; {Units}");
        DimensionMismatch.Help(Dimensions.Money, Dimensions.Money).ShouldBeNull();
    }

    [Fact]
    public void A_result_that_nobody_made_is_a_failure()
    {
        ParseResult<Quantity> nothing = default;
        nothing.Success.ShouldBeFalse();
        nothing.Error.ShouldBe("Nothing was parsed.");
        ParseResult.Failure<int>("No.", "Yes?").Help.ShouldBe("Yes?");
    }
}
