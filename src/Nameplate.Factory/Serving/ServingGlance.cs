using Nameplate.Factory.Statistics;

namespace Nameplate.Factory.Serving;

/// <summary>What a service has counted up to a moment.</summary>
/// <param name="Arrived">Requests that arrived.</param>
/// <param name="Tokens">Answer tokens given, up to the last end of each run of decode steps.</param>
/// <param name="Present">Requests that are neither done nor refused.</param>
/// <param name="FirstTokens">Times to first token, in nanoseconds.</param>
/// <param name="PerToken">Times per output token, in nanoseconds.</param>
internal sealed record ServingGlance(long Arrived, long Tokens, long Present, LogHistogram FirstTokens, LogHistogram PerToken);
