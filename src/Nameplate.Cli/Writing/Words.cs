using System.Globalization;
using Nameplate.Analysis.Runs;
using Nameplate.Quantities;

namespace Nameplate.Cli.Writing;

/// <summary>Numbers as the tables print them.</summary>
internal static class Words
{
    private const double MegawattsPerGigawatt = 1000;
    private const double TenGigawatts = 9_995;

    /// <summary>A share of worlds: <c>62.3 %</c>.</summary>
    public static string Percent(double share) => share is 0 or 1
        ? Text(share * 100, "0") + " %"
        : Text(share * 100, "0.0") + " %";

    /// <summary>A probability with its standard error: <c>62.3 % ± 0.5 %</c>.</summary>
    public static string Probability(double probability, double se) =>
        se == 0 ? Percent(probability) : $"{Text(probability * 100, "0.0")} ± {Text(se * 100, "0.0#")} %";

    /// <summary>Megawatts as gigawatts with three digits.</summary>
    public static string Gigawatts(double megawatts) => Text(megawatts / MegawattsPerGigawatt, Math.Abs(megawatts) < TenGigawatts ? "0.00" : "0.0");

    /// <summary>IT power, scaled for people.</summary>
    public static string Power(double megawatts) => Humane.Print(megawatts, Dimensions.ItPower);

    /// <summary>An amount of money.</summary>
    public static string Money(double usd) => Humane.Print(usd, Dimensions.Money);

    /// <summary>An amount in a unit, scaled for people.</summary>
    public static string Amount(double value, string unit) => Unit.Parse(unit) is { Success: true } parsed
        ? Humane.Print(value * parsed.Value.Factor, parsed.Value.Dimension)
        : Text(value, "0.###");

    /// <summary>Percentiles of a month: <c>2027-04 (2026-12 – 2027-09)</c>, or a dash when it never happened.</summary>
    public static string Months(MonthPercentiles months) => months.P50 is null ? "–" : $"{months.P50} ({months.P10} – {months.P90})";

    /// <summary>The standard error of a share of worlds.</summary>
    public static double ErrorOf(double share, long worlds) => Math.Sqrt(share * (1 - share) / worlds);

    /// <summary>A count with thousands marked.</summary>
    public static string Count(long count) => Text(count, "#,0");

    /// <summary>A number in a given form.</summary>
    public static string Text(double number, string form) => number.ToString(form, CultureInfo.InvariantCulture);
}
