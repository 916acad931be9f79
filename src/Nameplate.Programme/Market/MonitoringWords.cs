using System.Collections.Immutable;

namespace Nameplate.Programme.Market;

/// <summary>The ways of monitoring as they are written in files.</summary>
public static class MonitoringWords
{
    /// <summary>All of them, in the order of <see cref="Monitoring"/>.</summary>
    public static ImmutableArray<string> All { get; } = ["continuous", "monthly-close", "vwap-30d"];

    /// <summary>The way that a word names; continuous for none.</summary>
    public static Monitoring Of(string? word) => (Monitoring)Math.Max(word is null ? 0 : All.IndexOf(word), 0);

    /// <summary>The word for a way.</summary>
    public static string Word(Monitoring monitoring) => All[(int)monitoring];
}
