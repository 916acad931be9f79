using System.Globalization;
using Nameplate.Factory.Documents;
using Nameplate.Reports.Display;

namespace Nameplate.Reports.Factories;

/// <summary>Numbers of a factory as a reader expects to see them: three significant digits, or a dash.</summary>
internal static class Amounts
{
    private const string Space = "\u00A0";

    public static string Number(double? value) => value is { } v ? Scale.Number(v) : "–";

    public static string Count(long value) => Words.Count(value);

    /// <summary>A share as a percentage.</summary>
    public static string Percent(double? share) => share is { } s ? Words.Percent(s) : "–";

    /// <summary>A time with the unit that keeps it readable.</summary>
    public static string Seconds(double? seconds) => seconds is not { } s ? "–"
        : s == 0 ? "0"
        : s < 1e-3 ? Scale.Number(s * 1e6) + Space + "µs"
        : s < 1 ? Scale.Number(s * 1e3) + Space + "ms"
        : s < 300 ? Scale.Number(s) + Space + "s"
        : s < 7200 ? Scale.Number(s / 60) + Space + "min"
        : Scale.Number(s / 3600) + Space + "h";

    /// <summary>A figure, or its range where only a range may be quoted.</summary>
    public static string Time(FigureDocument? figure) => figure is null ? "–"
        : figure.Value is { } value ? Seconds(value)
        : $"{Seconds(figure.Low)} to {Seconds(figure.High)}";

    /// <summary>Power with its unit.</summary>
    public static string Megawatts(double? megawatts) => megawatts is not { } mw ? "–"
        : mw >= 1000 ? Scale.Number(mw / 1000) + Space + "GW"
        : mw >= 0.9995 ? Scale.Number(mw) + Space + "MW"
        : Scale.Number(mw * 1000) + Space + "kW";

    /// <summary>Energy with its unit.</summary>
    public static string MegawattHours(double? mwh) => mwh is not { } e ? "–"
        : e >= 1000 ? Scale.Number(e / 1000) + Space + "GWh"
        : e >= 0.9995 ? Scale.Number(e) + Space + "MWh"
        : Scale.Number(e * 1000) + Space + "kWh";

    /// <summary>Money in dollars.</summary>
    public static string Dollars(double? dollars) => dollars is { } d ? Scale.Print(d, "USD") : "–";

    /// <summary>A relative difference with its sign.</summary>
    public static string Change(double? from, double? to) => from is { } a && to is { } b && a != 0
        ? (100 * (b / a - 1)).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture) + "\u202F%"
        : "–";

    /// <summary>A value for a chart: rounded to what a screen can show.</summary>
    public static double? Charted(double? value, double scale = 1) => value is { } v && double.IsFinite(v)
        ? double.Parse((v * scale).ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : null;
}
