namespace Nameplate.Engine.Plans;

/// <summary>One reason why a plan does not compile.</summary>
/// <param name="Code">Stable code of the kind of error, for example <c>dimension</c> or <c>loop</c>.</param>
/// <param name="Series">Name of the series at fault, or the text of its formula when it has no name.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Provenance">The id that the author of the series gave to its origin, or −1.</param>
public sealed record PlanError(string Code, string Series, string Message, int Provenance);
