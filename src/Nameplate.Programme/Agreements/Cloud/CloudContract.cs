using System.Collections.Immutable;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Agreements.Cloud;

/// <summary>Compute bought as a service, or data centres leased: by the power that is used, or for a sum over a term.</summary>
/// <param name="Terms">What every agreement has.</param>
/// <param name="Provider">The party that is paid.</param>
/// <param name="Customer">The party that pays.</param>
/// <param name="Sites">The sites whose power is paid for; empty for a contract over a sum.</param>
/// <param name="Price">Fact: USD/MW_it/month (written USD bn/GW_it/year); null for a contract over a sum.</param>
/// <param name="Capacity">Fact: the most power that is paid for, MW_it; null for all of the sites'.</param>
/// <param name="WhenFilled">True when only power with hardware in it is paid for; false when ready power is paid for, empty or not.</param>
/// <param name="Amount">Fact: USD over the whole term; null for a contract by power.</param>
/// <param name="Starts">Fact: the day on which a contract over a sum starts; null for one by power, which starts with each site.</param>
/// <param name="Escalator">Fact: yearly rise of the price (written %/year); null for none.</param>
/// <param name="Term">Fact: how long is paid for, in months; null for as long as the programme lasts.</param>
public sealed record CloudContract(
    AgreementTerms Terms,
    string Provider,
    string Customer,
    ImmutableArray<string> Sites,
    FactRef? Price,
    FactRef? Capacity,
    bool WhenFilled,
    FactRef? Amount,
    FactRef? Starts,
    FactRef? Escalator,
    FactRef? Term) : Agreement(Terms)
{
    /// <inheritdoc/>
    public override string Kind => CloudKind.Name;

    /// <inheritdoc/>
    public override ImmutableArray<string> Parties => [Provider, Customer];
}
