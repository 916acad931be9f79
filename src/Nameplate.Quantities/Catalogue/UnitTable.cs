using System.Collections.Immutable;
using System.Numerics;
using Nameplate.Quantities.Exact;

namespace Nameplate.Quantities.Catalogue;

/// <summary>All units, in the order in which the documentation lists them.</summary>
internal static class UnitTable
{
    public static ImmutableArray<UnitDefinition> All { get; } =
    [
        .. Power("_it", BaseDimension.ItPower, "drawn by the IT equipment of a site"),
        .. Power("_facility", BaseDimension.FacilityPower, "drawn by a whole facility at its meter: IT, cooling and losses"),
        .. Power("_utility", BaseDimension.UtilityPower, "at the utility's side: facility power plus losses on the way"),
        .. Power("_stated", BaseDimension.StatedPower, "whose boundary the source did not give"),
        .. Power("", BaseDimension.DevicePower, "of a device such as a rack or an accelerator"),

        Time("h", 1, "60 minutes", "hour", "hours", "hr"),
        Time("min", new(1, 60), "60 seconds", "minute", "minutes"),
        Time("s", new(1, 3600), "the SI second", "second", "seconds", "sec"),
        Time("ms", new(1, 3_600_000), "a thousandth of a second", "millisecond", "milliseconds"),
        Time("µs", new(1, 3_600_000_000), "a millionth of a second", "us", "μs"),
        Time("day", 24, "24 hours", "days", "d") with { Plural = "days" },
        Time("week", 168, "7 days of 24 hours", "weeks") with { Plural = "weeks" },
        Calendar("month", 1, "a month of the calendar, a twelfth of a year; hours only by the calendar", "months"),
        Calendar("quarter", 3, "three months of the calendar", "quarters"),
        Calendar("year", 12, "twelve months of the calendar", "years", "yr"),

        Money("USD", BaseDimension.Usd, "$", "nominal US dollars", "dollar", "dollars"),
        Money("USD_2025", BaseDimension.Usd2025, null, "US dollars at the price level of 2025"),
        Money("EUR", BaseDimension.Eur, "€", "nominal euros", "euro", "euros"),
        Money("GBP", BaseDimension.Gbp, "£", "nominal pounds sterling"),
        Money("KRW", BaseDimension.Krw, "₩", "nominal South Korean won"),
        Money("JPY", BaseDimension.Jpy, "¥", "nominal Japanese yen", "yen"),

        Define("B", BaseDimension.Data, 1, "a byte of eight bits", "byte", "bytes") with { Prefixes = "kMGTPE" },
        Define("KiB", BaseDimension.Data, new(1L << 10, 1), "2¹⁰ bytes"),
        Define("MiB", BaseDimension.Data, new(1L << 20, 1), "2²⁰ bytes"),
        Define("GiB", BaseDimension.Data, new(1L << 30, 1), "2³⁰ bytes"),
        Define("TiB", BaseDimension.Data, new(1L << 40, 1), "2⁴⁰ bytes"),
        Define("bit", BaseDimension.Data, new(1, 8), "an eighth of a byte", "bits") with { Prefixes = "kMGTPE" },
        Define("FLOP", BaseDimension.Flop, 1, "a floating-point operation; a rate is written FLOP/s", "FLOPs") with { Prefixes = "kMGTPEZY" },
        Count("token", BaseDimension.Token, "tokens", "a token read or written by a language model", "tok") with { Prefixes = "kMGTPE" },
        Count("request", BaseDimension.Request, "requests", "a request to a model"),

        Count("share", BaseDimension.Share, "shares", "a share of a company"),
        Count("person", BaseDimension.Person, "people", "a user, subscriber or employee", "persons", "user", "users", "subscriber", "subscribers"),
        Count("accelerator", BaseDimension.Accelerator, "accelerators", "an accelerator as it is sold: one package", "GPU", "GPUs"),
        Count("rack", BaseDimension.Rack, "racks", "a rack of accelerators"),
        Count("wafer", BaseDimension.Wafer, "wafers", "a processed silicon wafer"),

        Define("gCO2", BaseDimension.Carbon, new(1, 1_000_000), "a gram of carbon dioxide equivalent") with { Prefixes = "k" },
        Define("tCO2", BaseDimension.Carbon, 1, "a tonne of carbon dioxide equivalent") with { Prefixes = "kMG" },

        Ratio("%", new(1, 100), "a hundredth", "percent"),
        Ratio("bp", new(1, 10_000), "a basis point, a hundredth of a percent", "bps"),
        Ratio("x", 1, "times: a pure number", "×"),
        Ratio("1", 1, "a pure number; needed only before a slash, as in 1/month"),
    ];

    private static UnitDefinition[] Power(string suffix, BaseDimension dimension, string meaning)
    {
        Fraction perMega = new(1, 1_000_000);
        var energy = new UnitDefinition(
            "Wh" + suffix, [], Dimension.Of(dimension) * Dimensions.Time, perMega.Exact, $"an hour of a watt {meaning}");
        return
        [
            Define("W" + suffix, dimension, perMega, $"a watt {meaning}") with { Prefixes = "kMGT" },
            energy with { Prefixes = "kMGT" },
        ];
    }

    private static UnitDefinition Time(string symbol, Fraction hours, string meaning, params string[] aliases) =>
        Define(symbol, BaseDimension.Time, hours, meaning, aliases) with { Whole = true };

    private static UnitDefinition Calendar(string symbol, int months, string meaning, params string[] aliases) =>
        Define(symbol, BaseDimension.Calendar, months, meaning, aliases) with { Whole = true, Plural = symbol + "s" };

    private static UnitDefinition Money(
        string symbol, BaseDimension dimension, string? sign, string meaning, params string[] aliases) =>
        Define(symbol, dimension, 1, meaning, sign is null ? aliases : [sign, .. aliases]) with { Multiples = Multiples.Money, Sign = sign };

    private static UnitDefinition Count(
        string symbol, BaseDimension dimension, string plural, string meaning, params string[] aliases) =>
        Define(symbol, dimension, 1, meaning, [plural, .. aliases]) with { Multiples = Multiples.Counts, Plural = plural, Whole = true };

    private static UnitDefinition Ratio(string symbol, Fraction factor, string meaning, params string[] aliases) =>
        new(symbol, aliases, Dimension.None, factor.Exact, meaning);

    private static UnitDefinition Define(
        string symbol, BaseDimension dimension, Fraction factor, string meaning, params string[] aliases) =>
        new(symbol, aliases, Dimension.Of(dimension), factor.Exact, meaning);

    private readonly record struct Fraction(long Numerator, long Denominator)
    {
        public Rational Exact => Rational.Of(new BigInteger(Numerator), new BigInteger(Denominator));

        public static implicit operator Fraction(int whole) => new(whole, 1);
    }
}
