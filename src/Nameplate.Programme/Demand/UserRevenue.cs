using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Demand;

/// <summary>Subscriptions: users grow along a logistic curve, a share of them pays a monthly price.</summary>
/// <param name="Id">The stream's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Users">Fact: users by date; the newest actual is where the simulation starts.</param>
/// <param name="Ceiling">Fact: users in the end.</param>
/// <param name="Speed">Fact: growth rate while far from the ceiling, per year.</param>
/// <param name="Paying">Fact: paying share of users.</param>
/// <param name="PayingCeiling">Fact: paying share in the end; null when it stays.</param>
/// <param name="PayingSpeed">Fact: share of the distance to it that is covered each year, as a rate; null when it stays.</param>
/// <param name="Price">Fact: price per paying user and month on the as-of date.</param>
/// <param name="PriceGrowth">Fact: growth of the price, per year.</param>
/// <param name="Tokens">Fact: tokens per user and month.</param>
/// <param name="TokenGrowth">Fact: growth of tokens per user, per year.</param>
/// <param name="At">Where it is written.</param>
public sealed record UserRevenue(
    string Id,
    string Title,
    FactRef Users,
    FactRef Ceiling,
    FactRef Speed,
    FactRef Paying,
    FactRef? PayingCeiling,
    FactRef? PayingSpeed,
    FactRef Price,
    FactRef? PriceGrowth,
    FactRef Tokens,
    FactRef? TokenGrowth,
    Location At) : RevenueSource(Id, Title, At);
