using Nameplate.Factory.Queueing;

namespace Nameplate.Factory.Description;

/// <summary>A server of queueing theory with its customers.</summary>
/// <param name="Server">The server.</param>
/// <param name="Rate">Customers per second, a Poisson process.</param>
/// <param name="Customers">How many customers come; the first tenth is not measured.</param>
public sealed record QueueDesign(AbstractServer Server, double Rate, long Customers);
