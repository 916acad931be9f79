using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Demand;

/// <summary>Metered use: tokens grow fast at first and slower later, at a falling price.</summary>
/// <param name="Id">The stream's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Tokens">Fact: tokens per month by date; the newest actual is where the simulation starts.</param>
/// <param name="Growth">Fact: growth per year on the as-of date.</param>
/// <param name="LateGrowth">Fact: growth per year in the end; null for none.</param>
/// <param name="Fade">Fact: months in which the difference between them halves.</param>
/// <param name="Price">Fact: price per token on the as-of date.</param>
/// <param name="PriceGrowth">Fact: growth of the price, per year; negative when it falls.</param>
/// <param name="At">Where it is written.</param>
public sealed record UsageRevenue(
    string Id,
    string Title,
    FactRef Tokens,
    FactRef Growth,
    FactRef? LateGrowth,
    FactRef Fade,
    FactRef Price,
    FactRef? PriceGrowth,
    Location At) : RevenueSource(Id, Title, At);
