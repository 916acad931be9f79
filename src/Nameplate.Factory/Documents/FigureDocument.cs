using Nameplate.Factory.Statistics;

namespace Nameplate.Factory.Documents;

/// <summary>A figure, or only a range where a figure would say more about the length of the run than about the system.</summary>
/// <param name="Value">The figure; null above ρ = 0.95.</param>
/// <param name="Low">The lower of the figures of the run's halves.</param>
/// <param name="High">The higher of them.</param>
public sealed record FigureDocument(double? Value, double Low, double High)
{
    /// <summary>The document of an estimate.</summary>
    public static FigureDocument Of(Estimate estimate) => new(estimate.Value, Math.Min(estimate.Low, estimate.Figure), Math.Max(estimate.High, estimate.Figure));
}
