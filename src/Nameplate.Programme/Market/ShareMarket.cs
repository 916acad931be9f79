using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Market;

/// <summary>The shares whose prices matter to the programme, and the rate at which money grows without risk.</summary>
/// <param name="RiskFree">Fact: continuously compounded rate, 1/month (written %/year).</param>
/// <param name="Shares">The shares in programme order.</param>
/// <param name="Correlations">Correlations of the monthly shocks of two shares, beyond what shared drivers explain; pairs not named are 0.</param>
/// <param name="At">Where it is written.</param>
public sealed record ShareMarket(FactRef RiskFree, ImmutableArray<Share> Shares, ImmutableArray<ShareCorrelation> Correlations, Location At)
{
    /// <summary>The share with a symbol, or null.</summary>
    public Share? Find(string symbol) => Shares.FirstOrDefault(share => share.Symbol == symbol);
}
