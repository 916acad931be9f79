namespace Nameplate.Factory.Documents;

/// <summary>What the requests of one class were promised and got.</summary>
/// <param name="Name">The class.</param>
/// <param name="TtftPromise">Promised time to first token in seconds; null for none.</param>
/// <param name="TpotPromise">Promised time per output token in seconds; null for none.</param>
/// <param name="Requests">Requests that arrived.</param>
/// <param name="Completed">Requests that were completed.</param>
/// <param name="Refused">Requests that were refused.</param>
/// <param name="Attainment">Share of those that ended that kept the promise; null when none ended.</param>
/// <param name="Goodput">Answer tokens per second of requests that kept it.</param>
/// <param name="GoodRequestsPerSecond">Requests per second that kept it.</param>
/// <param name="Ttft">Time to first token.</param>
/// <param name="Tpot">Time per output token.</param>
public sealed record ClassDocument(
    string Name, double? TtftPromise, double? TpotPromise, long Requests, long Completed, long Refused, double? Attainment, double Goodput, double GoodRequestsPerSecond,
    LatencyDocument? Ttft, LatencyDocument? Tpot);
