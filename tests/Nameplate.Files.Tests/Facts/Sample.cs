using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Nameplate.Files.Facts;

/// <summary>Programmes for tests of facts.</summary>
internal static class Sample
{
    public const string Head =
        """
        programme: p
        start: 2025-10
        sources:
          old: { publisher: P, title: T, date: 2025-10-06 }
          new: { publisher: P, title: T, date: 2026-03-01 }
          undated: { publisher: P, title: T }
        drivers: { demand: { title: Demand } }

        """;

    /// <summary>The book of one fact called x, in MW_it.</summary>
    public static FactBook OfClaims(string rule, params string[] claims) => OfFact("unit: MW_it", rule, claims);

    /// <summary>The book of one fact called x.</summary>
    public static FactBook OfFact(string unit, string rule, params string[] claims)
    {
        var yaml = new StringBuilder(Head).Append("facts:\n  x:\n    ").Append(unit).Append('\n');
        if (rule.Length > 0) yaml.Append("    rule: ").Append(rule).Append('\n');
        yaml.Append("    claims:\n");
        foreach (var claim in claims) yaml.Append("      - { ").Append(claim).Append(claim.Contains("source", StringComparison.Ordinal) ? "" : ", source: undated").Append(" }\n");
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", yaml.ToString());
        return sandbox.LoadGood().Facts;
    }

    /// <summary>What the winners say, by period.</summary>
    public static ImmutableArray<string> Winners(this FactBook book, string name)
        => [.. book.Schedule(name).Select(s => $"{s.For}: {Say(s.Winner)}")];

    /// <summary>Everything that explain would show.</summary>
    public static string Everything(this FactBook book)
    {
        var text = new StringBuilder();
        foreach (var fact in book.Facts)
        {
            foreach (var resolution in book.ResolveAll(fact.Name))
            {
                text.Append(fact.Name).Append(' ').Append(resolution.For).Append(' ').Append(Say(resolution.Winner)).Append(" known ").Append(resolution.Winner.Known.ToString("yyyy-MM-dd")).Append('\n');
                foreach (var loser in resolution.Losers) text.Append("  ").Append(Say(loser.Loser)).Append(": ").Append(loser.Why).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Say(Claim claim) => claim.Value is { Kind: FactKind.Quantity } value
        ? string.Create(CultureInfo.InvariantCulture, $"{value.Quantity.Value} {value.Quantity.Dimension}")
        : $"{claim.Value}";
}
