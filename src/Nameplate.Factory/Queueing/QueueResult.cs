using Nameplate.Factory.Statistics;

namespace Nameplate.Factory.Queueing;

/// <summary>What an abstract server measured, after its warm-up. Times are in seconds.</summary>
public sealed record QueueResult
{
    /// <summary>The server's name.</summary>
    public required string Name { get; init; }

    /// <summary>Customers that arrived.</summary>
    public required long Arrived { get; init; }

    /// <summary>Customers that were served to the end.</summary>
    public required long Served { get; init; }

    /// <summary>Customers that were turned away.</summary>
    public required long Lost { get; init; }

    /// <summary>Customers still there at the end.</summary>
    public required long Present { get; init; }

    /// <summary>From arrival to the beginning of service; 0 under processor sharing.</summary>
    public required BatchMeans Wait { get; init; }

    /// <summary>From arrival to the end of service.</summary>
    public required BatchMeans Sojourn { get; init; }

    /// <summary>1 for a customer that was turned away, 0 for one that was not.</summary>
    public required BatchMeans Loss { get; init; }

    /// <summary>Waits, for quantiles, in nanoseconds.</summary>
    public required LogHistogram Waits { get; init; }

    /// <summary>The 99th percentile of the wait, with the standard error that the batches' percentiles give.</summary>
    public required BatchMeans WaitTail { get; init; }

    /// <summary>The mean number of customers there, over time.</summary>
    public required double MeanPresent { get; init; }

    /// <summary>Customers that were let in per second.</summary>
    public required double Rate { get; init; }

    /// <summary>ρ: the mean share of the servers that are taken.</summary>
    public required double Utilisation { get; init; }
}
