using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Programme.Market;

/// <summary>Reads the section <c>market</c>.</summary>
public static class MarketReader
{
    private static readonly Dimension Rate = Dimension.None / Dimensions.Calendar;

    private static readonly ObjectShape ShareShape = Shape.Object("A listed share.")
        .Optional("name", Shape.Text("What people call the company."))
        .Optional("party", Shape.Reference("The party that issued it.", "parties"))
        .Required("price", Shape.Input("Closes by day, USD/share; the last one known on the as-of date starts the simulation.", Dimensions.SharePrice))
        .Optional("maximum", Shape.Input("The highest price of a day or month, USD/share: history of price hurdles.", Dimensions.SharePrice))
        .Required("drift", Shape.Input("Expected growth of the price in the real world, %/year, continuously compounded.", Rate))
        .Required("volatility", Shape.Input("Standard deviation of the log return of a year, such as 50 %.", Dimension.None, Rate))
        .Optional("dividend", Shape.Input("Dividend yield, %/year.", Rate))
        .Optional("drivers", Shape.Map("Loadings on shared drivers.", Shape.Quantity("Between −1 and 1.", Dimension.None)).KeyedBy("drivers"))
        .Optional("jumps", Shape.List("Announced jumps of the price.", Shape.Object("A jump.")
            .Required("date", Shape.Input("The day.", FactKind.Date))
            .Required("ratio", Shape.Input("Price after ÷ price before.", Dimension.None))));

    /// <summary>What the section must look like.</summary>
    public static Section Section { get; } = new("market", Shape.Object("Shares whose prices matter, and the risk-free rate.")
        .Required("riskFree", Shape.Input("Risk-free rate, %/year, continuously compounded.", Rate))
        .Required("shares", Shape.Map("Shares by symbol.", ShareShape))
        .Optional("correlations", Shape.Map(
            "Correlations of two shares' monthly shocks: symbol, then the other symbol.",
            Shape.Map("The other symbols.", Shape.Input("Between −1 and 1.", Dimension.None)))));

    /// <summary>Reads the section; null when the programme has none.</summary>
    public static ShareMarket? Read(MapNode? map, FactBook facts, Diagnostics diagnostics)
    {
        if (map is null)
        {
            return null;
        }

        ImmutableArray<Share> shares = [.. map.Objects("shares").Select(item => ReadShare(item.Id, item.Map, facts))];
        var market = new ShareMarket(map.Input("riskFree", facts), shares, ReadCorrelations(map.OptionalMap("correlations"), facts), map.At);
        foreach (ShareCorrelation pair in market.Correlations)
        {
            CheckSymbol(market, pair.First, pair.At, diagnostics);
            CheckSymbol(market, pair.Second, pair.At, diagnostics);
        }

        return market;
    }

    /// <summary>Reports a symbol that is not in the market, with the nearest right spelling.</summary>
    internal static Share? CheckSymbol(ShareMarket? market, string symbol, Location at, Diagnostics diagnostics)
    {
        if (market?.Find(symbol) is { } share)
        {
            return share;
        }

        string? near = Spelling.Nearest(symbol, market is null ? [] : market.Shares.Select(s => s.Symbol));
        diagnostics.Error("NP2311", at, $"'{symbol}' is not a share of the section 'market'", near is null ? null : $"did you mean '{near}'?");
        return null;
    }

    private static Share ReadShare(string symbol, MapNode map, FactBook facts) => new(
        symbol,
        map.TextOr("name", symbol),
        map.OptionalText("party"),
        map.Input("price", facts),
        map.OptionalInput("maximum", facts),
        map.Input("drift", facts),
        map.Input("volatility", facts),
        map.OptionalInput("dividend", facts),
        [.. map.OptionalMap("drivers")?.Entries.Select(e => new DriverLoading(e.Key, map.Map("drivers").Quantity(e.Key).Value)) ?? []],
        [.. map.ObjectItems("jumps").Select(jump => new PriceJump(jump.Input("date", facts), jump.Input("ratio", facts)))],
        map.At);

    private static ImmutableArray<ShareCorrelation> ReadCorrelations(MapNode? map, FactBook facts)
    {
        var pairs = ImmutableArray.CreateBuilder<ShareCorrelation>();
        foreach ((string first, MapNode others) in map?.Objects() ?? [])
        {
            foreach (MapEntry other in others.Entries)
            {
                pairs.Add(new ShareCorrelation(first, other.Key, others.Input(other.Key, facts), other.At));
            }
        }

        return pairs.ToImmutable();
    }
}
