using Nameplate.Engine.Plans;

namespace Nameplate.Programme.Compilation;

/// <summary>One vendor to report.</summary>
/// <param name="Id">The vendor's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Committed">Monthly: committed capacity, MW_it.</param>
/// <param name="Energised">Monthly: energised capacity, MW_it.</param>
public sealed record VendorLine(string Id, string Name, Series Committed, Series Energised);
