using Nameplate.Engine.Plans;

namespace Nameplate.Programme.Accounts;

/// <summary>What is known of a party's money beside the programme's payments. No posting: it moves nobody's modelled cash.</summary>
/// <param name="Party">The party's id.</param>
/// <param name="Amount">What it pays outside the programme, USD/month.</param>
/// <param name="Purchases">The parts of that which it pays other parties for goods and services, USD/month.</param>
/// <param name="Cash">The cash it holds at month end, USD; null when nobody says.</param>
public sealed record OutgoingsLine(string Party, Series Amount, IReadOnlyList<(string Party, Series Amount)> Purchases, Series? Cash);
