using System.Globalization;

namespace Nameplate.Reports.Display;

/// <summary>
/// How numbers of one unit and one size are shown: divided, with what before and behind. One scale serves a whole axis or table row,
/// so that its numbers can be compared by eye.
/// </summary>
/// <param name="Divisor">What a value is divided by.</param>
/// <param name="Prefix">Currency sign or nothing.</param>
/// <param name="Suffix">Magnitude and unit, with its leading space where one belongs.</param>
/// <param name="Meaning">The unit in words, for a caption.</param>
internal sealed record Scale(double Divisor, string Prefix, string Suffix, string Meaning)
{
    private const string Space = "\u00A0";

    private static readonly (double Divisor, string Short)[] Magnitudes = [(1e15, "quadrillion"), (1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k")];

    private static readonly Dictionary<string, (string Sign, string Name)> Currencies = new(StringComparer.Ordinal)
    {
        ["USD"] = ("$", "nominal US dollars"),
        ["USD_2025"] = ("$", "US dollars of 2025"),
        ["EUR"] = ("€", "euros"),
        ["GBP"] = ("£", "pounds sterling"),
        ["KRW"] = ("₩", "won"),
        ["JPY"] = ("¥", "yen"),
    };

    private static readonly Dictionary<string, string> Powers = new(StringComparer.Ordinal)
    {
        ["MW_it"] = "of IT power",
        ["MW_facility"] = "of facility power",
        ["MW_utility"] = "of utility power",
        ["MW_stated"] = "as stated, boundary not given",
        ["MW"] = "of power",
    };

    /// <summary>The scale for values up to <paramref name="largest"/> in size.</summary>
    public static Scale For(string unit, double largest)
    {
        int slash = unit.IndexOf('/', StringComparison.Ordinal);
        string numerator = slash < 0 ? unit : unit[..slash];
        string rest = slash < 0 ? "" : unit[slash..];
        string per = rest.Length == 0 ? "" : " per " + rest[1..].Replace("/", " per ", StringComparison.Ordinal);
        if (Currencies.TryGetValue(numerator, out (string Sign, string Name) currency))
        {
            (double divisor, string magnitude) = Magnitude(largest);
            return new Scale(divisor, currency.Sign, magnitude + rest, currency.Name + per);
        }

        if (Powers.TryGetValue(numerator, out string? boundary))
        {
            string symbol = largest >= 1000 ? "GW" : "MW";
            return new Scale(largest >= 1000 ? 1000 : 1, "", Space + symbol + rest, $"{symbol} {boundary}{per}");
        }

        return Plain(numerator, rest, per, largest);
    }

    /// <summary>One value alone, on a scale of its own: <c>$143bn</c>, <c>1.85 GW</c>.</summary>
    public static string Print(double value, string unit) => For(unit, Math.Abs(value)).Print(value);

    /// <summary>A range on one scale: <c>$40bn–$143bn</c>.</summary>
    public static string PrintRange(double low, double high, string unit)
    {
        Scale scale = For(unit, Math.Max(Math.Abs(low), Math.Abs(high)));
        return $"{scale.Print(low)} to {scale.Print(high)}";
    }

    /// <summary>Prefix, three significant digits, suffix.</summary>
    public string Print(double value)
    {
        string number = Number(value / Divisor);
        if (number == "0")
        {
            return Prefix + "0";
        }

        return number.StartsWith('−') ? $"−{Prefix}{number[1..]}{Suffix}" : $"{Prefix}{number}{Suffix}";
    }

    /// <summary>
    /// The number alone, for a row whose largest number is <paramref name="largest"/> and that names its unit: as many decimals as that one
    /// needs for three digits, and one more where a small number would else keep a single digit.
    /// </summary>
    public string Bare(double value, double largest)
    {
        if (!double.IsFinite(value))
        {
            return "–";
        }

        int decimals = (largest / Divisor) switch { >= 99.95 => 0, >= 9.995 => 1, _ => 2 };
        double size = Math.Abs(value / Divisor);
        double shown = size * (decimals switch { 0 => 1, 1 => 10, _ => 100 });
        string text = size.ToString("N" + (size > 0 && shown < 9.5 ? decimals + 1 : decimals), CultureInfo.InvariantCulture);
        bool isZero = text.All(c => c is '0' or '.');
        return isZero ? "0" : value < 0 ? "−" + text : text;
    }

    /// <summary>A value for a chart: scaled, and rounded to what a screen can show.</summary>
    public double? ForChart(double value)
    {
        if (!double.IsFinite(value))
        {
            return null;
        }

        return double.Parse((value / Divisor).ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>Three significant digits, no trailing zeros, thousands grouped, a true minus sign.</summary>
    internal static string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            return "–";
        }

        double size = Math.Abs(value);
        string format = size switch { >= 99.95 => "#,0", >= 9.995 => "#,0.#", >= 0.9995 => "0.##", >= 0.0995 => "0.###", _ => "0.####" };
        string text = size.ToString(format, CultureInfo.InvariantCulture);
        return value < 0 && text != "0" ? "−" + text : text;
    }

    private static Scale Plain(string numerator, string rest, string per, double largest)
    {
        (double divisor, string magnitude) = Magnitude(largest);
        string noun = numerator is "1" or "" ? "" : numerator.Replace('_', ' ');
        bool counted = noun is "share" or "token" or "accelerator" or "rack" or "wafer" or "request";
        string plural = counted ? noun + "s" : noun == "person" ? "people" : noun;
        string suffix = (magnitude.Length == 0 ? "" : Space + magnitude) + (plural.Length == 0 ? "" : Space + plural) + rest;
        string meaning = plural.Length == 0 ? "a plain number" + per : plural + per;
        return new Scale(divisor, "", suffix, meaning);
    }

    private static (double Divisor, string Short) Magnitude(double largest)
    {
        foreach ((double divisor, string text) in Magnitudes)
        {
            // The last digit printed decides: $999.7bn is a trillion to the reader.
            if (largest >= divisor * 0.9995)
            {
                return (divisor, text);
            }
        }

        return (1, "");
    }
}
