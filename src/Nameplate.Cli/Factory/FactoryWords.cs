using System.Globalization;
using Nameplate.Factory.Documents;

namespace Nameplate.Cli.Factory;

/// <summary>Numbers of factories as tables print them.</summary>
internal static class FactoryWords
{
    private const double Minute = 60;
    private const double Hour = 3600;
    private const double Day = 86_400;

    /// <summary>A time: <c>13.2 ms</c>, <c>2.73 s</c>, <c>4.0 h</c>.</summary>
    public static string Span(double seconds) => seconds switch
    {
        0 => "0",
        < 1e-6 => Figure(seconds * 1e9) + " ns",
        < 1e-3 => Figure(seconds * 1e6) + " µs",
        < 1 => Figure(seconds * 1e3) + " ms",
        < 10 * Minute => Figure(seconds) + " s",
        < Hour => Figure(seconds / Minute) + " min",
        < 3 * Day => Figure(seconds / Hour) + " h",
        _ => Figure(seconds / Day) + " days",
    };

    /// <summary>A measured time, or the range of the run's halves where a single figure would mislead.</summary>
    public static string Span(FigureDocument? figure) => figure switch
    {
        null => "–",
        { Value: { } value } => Span(value),
        _ => $"{Span(figure.Low)} – {Span(figure.High)}",
    };

    /// <summary>Three digits, with thousands marked.</summary>
    public static string Figure(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 999.5 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 99.95 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 9.995 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 0.9995 => value.ToString("0.00", CultureInfo.InvariantCulture),
        >= 0.01 => value.ToString("0.000", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00e0", CultureInfo.InvariantCulture),
    };

    /// <summary>A figure, or a dash.</summary>
    public static string Figure(double? value) => value is { } known ? Figure(known) : "–";

    /// <summary>A share.</summary>
    public static string Percent(double? share) => share is { } known ? (known * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";

    /// <summary>Power in megawatts, scaled.</summary>
    public static string Megawatts(double megawatts) => Math.Abs(megawatts) switch
    {
        >= 999.5 => Figure(megawatts / 1000) + " GW",
        >= 0.9995 => Figure(megawatts) + " MW",
        _ => Figure(megawatts * 1000) + " kW",
    };

    /// <summary>Energy in megawatt-hours, scaled.</summary>
    public static string MegawattHours(double hours) => Math.Abs(hours) switch
    {
        >= 999.5 => Figure(hours / 1000) + " GWh",
        >= 0.9995 => Figure(hours) + " MWh",
        _ => Figure(hours * 1000) + " kWh",
    };

    /// <summary>US dollars.</summary>
    public static string Usd(double? amount) => amount is { } known ? "$" + (Math.Abs(known) >= 1e6 ? Figure(known / 1e6) + "M" : Figure(known)) : "–";
}
