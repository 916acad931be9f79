using System.Collections.Immutable;
using Nameplate.Factory.Description;
using Nameplate.Factory.Events;
using Nameplate.Factory.Queueing;

namespace Nameplate.Factory.Simulation;

/// <summary>Runs a factory: each site with a clock of its own, sites and abstract servers beside each other on threads.</summary>
/// <remarks>What runs on one clock never sees another's, every draw belongs to an entity, and results are put together in the order of the files: the
/// number of threads cannot change a byte.</remarks>
public static class FactorySimulator
{
    private const long Year = 31_536_000_000_000_000;

    /// <summary>Runs it to its end.</summary>
    /// <param name="design">The factory.</param>
    /// <param name="options">Seed and threads.</param>
    /// <param name="stop">Ends the run between two events.</param>
    /// <exception cref="InvalidOperationException">Requests, tokens, cache, accelerator time or energy did not add up.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FactoryResult Run(FactoryDesign design, FactoryRunOptions options, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(options);
        var sites = new SiteRun[design.Sites.Length];
        var queues = new (QueueResult Result, long Events)[design.Queues.Length];
        int threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        try
        {
            Parallel.For(0, sites.Length + queues.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop }, index =>
            {
                if (index < sites.Length)
                {
                    sites[index] = new SiteRun(design, design.Sites[index], options.Seed);
                    sites[index].Run(stop);
                }
                else
                {
                    queues[index - sites.Length] = Run(design.Queues[index - sites.Length], options.Seed, stop);
                }
            });
        }
        catch (AggregateException several)
        {
            // The first site's problem, whichever thread met its own first.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(several.InnerExceptions[0]).Throw();
        }

        ImmutableArray<SiteResult> results = [.. sites.Select(s => s.Result!)];
        return new FactoryResult
        {
            Design = design,
            Seed = options.Seed,
            Sites = results,
            Queues = [.. queues.Select(q => q.Result)],
            Checks = [.. results.Zip(design.Sites).SelectMany(s => RunChecks.Of(design, s.Second, s.First))],
            Events = sites.Sum(s => s.Events) + queues.Sum(q => q.Events),
        };
    }

    private static (QueueResult Result, long Events) Run(QueueDesign queue, ulong seed, CancellationToken stop)
    {
        var loop = new EventLoop();
        var server = new AbstractServerComponent(loop, queue.Server, queue.Rate, queue.Customers, seed);
        long step = Math.Max(1_000_000_000, (long)Math.Min(Year, queue.Customers / queue.Rate * 1e9 / 16));
        while (!server.Finished)
        {
            loop.RunUntil(loop.Now + step, stop);
        }

        return (server.Result(), loop.Happened);
    }
}
