using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Nameplate.Files.Facts;

/// <summary>Writes a book's claims as one canonical text and hashes it.</summary>
internal static class FactFingerprint
{
    public static string Of(FactBook book)
    {
        var text = new StringBuilder("nameplate facts 1\n");
        foreach (var fact in book.Facts.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            // A fact of which nothing is known yet must not be seen.
            var all = Resolving.All(fact);
            if (all.Count > 0) Append(text, fact, all);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, Fact fact, IReadOnlyList<Resolution> all)
    {
        text.Append("fact ").Append(Quoted(fact.Name)).Append(' ').Append(FactWords.Of(fact.Kind)).Append(' ').Append(fact.Dimension.ToString()).Append(' ').Append(fact.Rule).Append('\n');
        foreach (var load in fact.Loads.OrderBy(l => l.Driver, StringComparer.Ordinal)) text.Append("  load ").Append(Quoted(load.Driver)).Append(' ').Append(Number(load.Loading)).Append('\n');
        foreach (var resolution in all)
        {
            Append(text, resolution.Winner);
            foreach (var loser in resolution.Losers)
            {
                // What an override replaces decides nothing any more.
                if (resolution.Winner.Kind != ClaimKind.Override || loser.Loser.Kind == ClaimKind.Override) Append(text, loser.Loser);
            }
        }
    }

    private static void Append(StringBuilder text, Claim claim)
        => text.Append("  claim ").Append(claim.For?.ToString() ?? "-").Append(' ').Append(claim.Known.DayNumber).Append(' ').Append(FactWords.Of(claim.Nature)).Append(' ')
            .Append(FactWords.Of(claim.Kind)).Append(' ').Append(Quoted(claim.SourceId)).Append(' ').Append(Value(claim.Value)).Append(' ').Append(Spread(claim.Spread)).Append('\n');

    private static string Value(FactValue? value) => value switch
    {
        null => "-",
        { Kind: FactKind.Quantity } => $"{Number(value.Quantity.Value)} {value.Quantity.Dimension}",
        { Kind: FactKind.Text } => Quoted(value.Text),
        _ => value.ToString(),
    };

    private static string Spread(Spread spread) => spread switch
    {
        Facts.Spread.None => "-",
        Facts.Spread.Range s => Named("range", s.Low, s.High),
        Facts.Spread.Triangular s => Named("triangular", s.Low, s.Mode, s.High),
        Facts.Spread.Pert s => Named("pert", s.Low, s.Mode, s.High),
        Facts.Spread.Uniform s => Named("uniform", s.Low, s.High),
        Facts.Spread.Normal s => Named("normal", s.Mean, s.Deviation),
        Facts.Spread.Lognormal s => Named("lognormal", s.P10, s.P90),
        Facts.Spread.Metalog s => Named("metalog", s.P10, s.P50, s.P90),
        Facts.Spread.Discrete s => Named("discrete", [.. s.Outcomes.SelectMany(o => new[] { o.Value, o.Probability })]),
        Facts.Spread.Empirical s => Named("empirical", [.. s.Values]),
        Facts.Spread.ReferenceClass s => $"reference-class {Quoted(s.Name)}",
        _ => throw new InvalidOperationException($"No canonical text for {spread.GetType().Name}."),
    };

    private static string Named(string name, params double[] numbers) => $"{name}({string.Join(' ', numbers.Select(Number))})";

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    // The length in front keeps two different lists of texts from reading the same.
    private static string Quoted(string text) => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}");
}
