using Nameplate.Files;

namespace Nameplate.Programme.Demand;

/// <summary>One stream of revenue.</summary>
/// <param name="Id">The stream's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="At">Where it is written.</param>
public abstract record RevenueSource(string Id, string Title, Location At);
