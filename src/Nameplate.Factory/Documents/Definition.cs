using System.Collections.Immutable;

namespace Nameplate.Factory.Documents;

/// <summary>What a metric of a run means, so that nobody has to guess.</summary>
/// <param name="Metric">Its name in tables and documents.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Meaning">How it is measured.</param>
public sealed record Definition(string Metric, string Unit, string Meaning)
{
    /// <summary>Every metric.</summary>
    public static ImmutableArray<Definition> All { get; } =
    [
        new("ttft", "s", "time to first token: from arrival to the end of the step that gives the first token; queueing included"),
        new("tpot", "s", "time per output token: (last token − first token) ÷ (tokens − 1) of a request; TTFT is not in it"),
        new("itl", "s", "inter-token latency: every gap between two consecutive tokens of a request, over all requests"),
        new("e2e", "s", "end to end: from arrival to the last token"),
        new("wait", "s", "from arrival until a step first works on the request"),
        new("utilisation", "1", "ρ: least time in which the bottleneck's replicas could have done their work in full batches, over the time for which they were up"),
        new("attainment", "1", "share of the requests that ended whose TTFT and TPOT were both within the class's promise"),
        new("goodput", "token/s", "answer tokens per second of requests that kept their class's promise"),
        new("tokensPerJoule", "token/J", "answer tokens over the facility's energy that the service took, cooling and losses included"),
        new("tokensPerSecondPerMegawatt", "token/s/MW_it", "answer tokens per second over the mean power of the nodes that the service took"),
        new("costPerMtok", "USD/Mtoken", "energy at the site's price and the pool's capital charge for every hour that the replicas exist, per million answer tokens"),
        new("ettr", "1", "effective training time ratio: work kept, at full clock and full size, over wall time from first start to end"),
        new("pue", "1", "energy of the facility over energy of the nodes"),
        new("acceleratorHours", "accelerator·h", "hours of all accelerators by state: the states add up to accelerators × time exactly"),
    ];
}
