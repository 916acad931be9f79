using Nameplate.Quantities;

namespace Nameplate.Files.Facts;

/// <summary>The words of facts as they are written in files and said in messages.</summary>
internal static class FactWords
{
    public static readonly string[] Kinds = ["quantity", "date", "status", "text"];
    public static readonly string[] Natures = ["actual", "plan", "forecast", "term"];
    public static readonly string[] ClaimKinds = ["measured", "filed", "stated", "reported", "estimated", "assumed"];
    public static readonly string[] Rules = ["newest", "first", "best-kind"];

    public static string Of(FactKind kind) => Kinds[(int)kind];

    public static string Of(Nature nature) => Natures[(int)nature];

    public static string Of(ClaimKind kind) => kind == ClaimKind.Override ? "override" : ClaimKinds[(int)kind];

    /// <summary>What a literal of a kind must look like.</summary>
    public static string Expected(FactKind kind, IReadOnlyList<Dimension> dimensions) => kind switch
    {
        FactKind.Quantity => $"a quantity in {string.Join(" or ", dimensions.Select(Named))}",
        FactKind.Date => "a date such as 2026-10-06, 2026-10, 2026-Q3, 2026-H2 or 2026",
        FactKind.Status => $"a status ({string.Join(", ", StatusWords.All)})",
        FactKind.Text => "a text",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Named(Dimension dimension) => dimension.IsNone ? "plain numbers or %" : dimension.ToString();
}
