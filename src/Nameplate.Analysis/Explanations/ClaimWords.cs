using System.Globalization;
using Nameplate.Files.Facts;
using Nameplate.Quantities;

namespace Nameplate.Analysis.Explanations;

/// <summary>Says what a claim claims.</summary>
internal static class ClaimWords
{
    /// <summary>The value with its unit and its spread, as written rather than rounded.</summary>
    public static string Value(Claim claim, Fact fact)
    {
        string? value = claim.Value is { } known ? Exact(known, fact) : null;
        string? spread = SpreadOf(claim.Spread, fact);
        return (value, spread) switch
        {
            (null, _) => spread ?? "unknown",
            (_, null) => value,
            _ => $"{value} ({spread})",
        };
    }

    /// <summary>A kind, nature or rule as files write it.</summary>
    public static string Word<T>(T value) where T : struct, Enum => value.ToString() switch
    {
        "BestKind" => "best-kind",
        var word => word.ToLowerInvariant(),
    };

    /// <summary>A day as <c>YYYY-MM-DD</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Exact(FactValue value, Fact fact) =>
        value.Kind == FactKind.Quantity && fact.Unit is { } unit ? value.Quantity.Write(unit) : value.ToString();

    private static string? SpreadOf(Spread spread, Fact fact) => spread switch
    {
        Spread.Range range => $"p10–p90 {Amount(range.Low, fact)} to {Amount(range.High, fact)}",
        Spread.Triangular t => $"triangular {Amount(t.Low, fact)}, {Amount(t.Mode, fact)}, {Amount(t.High, fact)}",
        Spread.Pert p => $"PERT {Amount(p.Low, fact)}, {Amount(p.Mode, fact)}, {Amount(p.High, fact)}",
        Spread.Uniform u => $"uniform {Amount(u.Low, fact)} to {Amount(u.High, fact)}",
        Spread.Normal n => $"normal, mean {Amount(n.Mean, fact)}, deviation {Amount(n.Deviation, fact)}",
        Spread.Lognormal l => $"lognormal, p10 {Amount(l.P10, fact)}, p90 {Amount(l.P90, fact)}",
        Spread.Metalog m => $"metalog, p10 {Amount(m.P10, fact)}, p50 {Amount(m.P50, fact)}, p90 {Amount(m.P90, fact)}",
        Spread.Discrete d => "one of " + string.Join(", ", d.Outcomes.Select(o => $"{Amount(o.Value, fact)} ({Humane.Print(o.Probability, Unit.Of("%").Dimension)})")),
        Spread.Empirical e => $"one of {e.Values.Length} observed values",
        Spread.ReferenceClass r => $"as late as the reference class {r.Name}",
        _ => null,
    };

    private static string Amount(double value, Fact fact) => fact.Kind == FactKind.Date
        ? Day(DateOnly.FromDayNumber((int)Math.Floor(value)))
        : fact.Unit is { } unit ? new Quantity(value, unit.Dimension).Write(unit) : value.ToString("R", CultureInfo.InvariantCulture);
}
