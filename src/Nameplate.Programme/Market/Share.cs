using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Market;

/// <summary>A listed share.</summary>
/// <param name="Symbol">Its symbol, as in the names of its series.</param>
/// <param name="Name">What people call the company.</param>
/// <param name="Party">The party that issued it; null when the company is no party.</param>
/// <param name="Price">Fact: closes, USD/share; actuals by day, or one price that stands for the as-of date.</param>
/// <param name="Maximum">Fact: the highest price of a period by period, USD/share, actuals; null when only closes are known.</param>
/// <param name="Drift">Fact: expected growth of the price in the real world, 1/month (written %/year).</param>
/// <param name="Volatility">Fact: standard deviation of the log return of a year, a plain number (50 %) or written %/year.</param>
/// <param name="Dividend">Fact: dividend yield, 1/month (written %/year); null for none.</param>
/// <param name="Loads">Loadings on the shared drivers.</param>
/// <param name="Jumps">Announced jumps.</param>
/// <param name="At">Where it is written.</param>
public sealed record Share(
    string Symbol,
    string Name,
    string? Party,
    FactRef Price,
    FactRef? Maximum,
    FactRef Drift,
    FactRef Volatility,
    FactRef? Dividend,
    ImmutableArray<DriverLoading> Loads,
    ImmutableArray<PriceJump> Jumps,
    Location At);
