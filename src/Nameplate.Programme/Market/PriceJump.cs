using Nameplate.Files.Facts;

namespace Nameplate.Programme.Market;

/// <summary>A jump that was announced for a date. It is history once the as-of date has reached it.</summary>
/// <param name="Date">Fact: the day.</param>
/// <param name="Ratio">Fact: price after ÷ price before.</param>
public sealed record PriceJump(FactRef Date, FactRef Ratio);
