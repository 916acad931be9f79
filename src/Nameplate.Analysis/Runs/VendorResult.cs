namespace Nameplate.Analysis.Runs;

/// <summary>One vendor.</summary>
/// <param name="Id">The vendor's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Committed">Capacity committed by the end of each month, MW_it.</param>
/// <param name="Energised">The output that holds its energised capacity.</param>
public sealed record VendorResult(string Id, string Name, IReadOnlyList<double> Committed, string Energised);
