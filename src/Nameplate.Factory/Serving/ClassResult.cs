using Nameplate.Factory.Statistics;

namespace Nameplate.Factory.Serving;

/// <summary>What the requests of one class got.</summary>
public sealed record ClassResult
{
    /// <summary>The class's name.</summary>
    public required string Name { get; init; }

    /// <summary>Requests that arrived.</summary>
    public required long Requests { get; init; }

    /// <summary>Requests that got all their tokens.</summary>
    public required long Completed { get; init; }

    /// <summary>Requests refused at the door, too long ones included.</summary>
    public required long Refused { get; init; }

    /// <summary>Completed requests whose two times met their targets.</summary>
    public required long Met { get; init; }

    /// <summary>Answer tokens of those.</summary>
    public required long MetTokens { get; init; }

    /// <summary>Seconds that the result covers.</summary>
    public required double Seconds { get; init; }

    /// <summary>From arrival until a step first works on the request.</summary>
    public required Latency Wait { get; init; }

    /// <summary>TTFT: from arrival to the end of the step that gives the first token.</summary>
    public required Latency TimeToFirstToken { get; init; }

    /// <summary>TPOT: (time of the last token − time of the first) ÷ (tokens − 1), of completed requests with more than one token.</summary>
    public required Latency TimePerToken { get; init; }

    /// <summary>ITL: every gap between two consecutive tokens of a request.</summary>
    public required Latency BetweenTokens { get; init; }

    /// <summary>E2E: from arrival to the last token.</summary>
    public required Latency EndToEnd { get; init; }

    /// <summary>The share of the requests that ended (completed or refused) that met their targets; NaN when none ended.</summary>
    public double Attainment => Met / (double)(Completed + Refused);

    /// <summary>Goodput: requests per second that met their targets.</summary>
    public double GoodRequestsPerSecond => Met / Seconds;

    /// <summary>Goodput: answer tokens per second of requests that met their targets.</summary>
    public double GoodTokensPerSecond => MetTokens / Seconds;
}
