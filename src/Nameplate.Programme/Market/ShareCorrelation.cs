using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Market;

/// <summary>The correlation of two shares' shocks.</summary>
/// <param name="First">Symbol of the one.</param>
/// <param name="Second">Symbol of the other.</param>
/// <param name="Correlation">Fact: between −1 and 1.</param>
/// <param name="At">Where it is written.</param>
public sealed record ShareCorrelation(string First, string Second, FactRef Correlation, Location At);
