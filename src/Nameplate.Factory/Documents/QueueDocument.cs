using Nameplate.Factory.Description;
using Nameplate.Factory.Queueing;

namespace Nameplate.Factory.Documents;

/// <summary>What an abstract server measured, beside what queueing theory says exactly.</summary>
public sealed record QueueDocument
{
    /// <summary>The server.</summary>
    public required string Name { get; init; }

    /// <summary>Its discipline and servers: <c>M/M/8</c>, <c>M/G/1-PS</c>, <c>M/G/10/10</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>ρ, offered: arrivals × mean service ÷ servers.</summary>
    public required double Offered { get; init; }

    /// <summary>Customers that arrived.</summary>
    public required long Arrived { get; init; }

    /// <summary>Customers that were lost.</summary>
    public required long Lost { get; init; }

    /// <summary>Measured figures, each with what theory says.</summary>
    public required System.Collections.Immutable.ImmutableArray<QueueFigure> Figures { get; init; }

    internal static QueueDocument Of(QueueDesign design, QueueResult result)
    {
        var server = design.Server;
        double mean = server.Service.Mean;
        double load = design.Rate * mean / server.Servers;
        bool memoryless = server.Service.Shape == ServiceShape.Exponential;
        QueueFigure[] figures = server.Discipline switch
        {
            Discipline.Loss => [new("lost", "1", result.Loss.Mean, result.Loss.StandardError, QueueFormulas.ErlangB(server.Servers, design.Rate * mean))],
            Discipline.ProcessorSharing => [new("time in system", "s", result.Sojourn.Mean, result.Sojourn.StandardError, load < 1 ? QueueFormulas.MeanSojournShared(load) * mean : null)],
            _ =>
            [
                new("wait", "s", result.Wait.Mean, result.Wait.StandardError, Wait(server, load, memoryless, mean)),
                new("wait p99", "s", result.WaitTail.Mean, result.WaitTail.StandardError, memoryless && load < 1 ? QueueFormulas.WaitQuantile(server.Servers, load, 0.99) * mean : null),
                new("time in system", "s", result.Sojourn.Mean, result.Sojourn.StandardError, Wait(server, load, memoryless, mean) + mean),
            ],
        };
        QueueFigure little = new("customers present", "1", result.MeanPresent, double.NaN, result.Rate * result.Sojourn.Mean);
        return new QueueDocument
        {
            Name = result.Name,
            Kind = Kendall(server, memoryless),
            Offered = load,
            Arrived = result.Arrived,
            Lost = result.Lost,
            Figures = [.. figures.Append(little).Select(f => f with { StandardError = Finite.Or(f.StandardError ?? double.NaN) })],
        };
    }

    private static double? Wait(AbstractServer server, double load, bool memoryless, double mean)
        => load >= 1 ? null
            : memoryless ? QueueFormulas.MeanWait(server.Servers, load) * mean
            : server.Servers == 1 ? QueueFormulas.MeanWaitSingle(load, server.Service.Shape == ServiceShape.Deterministic ? 0 : server.Service.Variation) * mean
            : null;

    private static string Kendall(AbstractServer server, bool memoryless)
    {
        string service = memoryless ? "M" : server.Service.Shape == ServiceShape.Deterministic ? "D" : "G";
        return server.Discipline switch
        {
            Discipline.ProcessorSharing => $"M/{service}/1-PS",
            Discipline.Loss => $"M/{service}/{server.Servers}/{server.Servers}",
            _ => $"M/{service}/{server.Servers}",
        };
    }
}
