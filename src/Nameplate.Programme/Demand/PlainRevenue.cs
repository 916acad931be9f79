using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Demand;

/// <summary>Revenue that is known only as such: it grows fast at first and slower later, and needs tokens in proportion.</summary>
/// <param name="Id">The stream's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Revenue">Fact: revenue per month by date; the newest actual (or plan, before there is one) is where the simulation starts.</param>
/// <param name="Growth">Fact: growth per year on the as-of date.</param>
/// <param name="LateGrowth">Fact: growth per year in the end; null for none.</param>
/// <param name="Fade">Fact: months in which the difference between them halves.</param>
/// <param name="Tokens">Fact: tokens needed per dollar of revenue; null when none are.</param>
/// <param name="At">Where it is written.</param>
public sealed record PlainRevenue(
    string Id,
    string Title,
    FactRef Revenue,
    FactRef Growth,
    FactRef? LateGrowth,
    FactRef Fade,
    FactRef? Tokens,
    Location At) : RevenueSource(Id, Title, At);
