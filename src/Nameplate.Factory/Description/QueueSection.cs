using System.Collections.Immutable;
using Nameplate.Factory.Queueing;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Factory.Description;

/// <summary>The <c>queues</c> section: servers of queueing theory, whose results are known exactly.</summary>
internal static class QueueSection
{
    private static readonly string[] Disciplines = ["first-come", "processor-sharing", "loss"];
    private static readonly string[] Shapes = ["exponential", "deterministic", "erlang", "hyperexponential", "lognormal"];

    public static Section Section { get; } = new("queues", Shape.Map("Servers of queueing theory, by id: they show whether the simulator is right.", Shape.Object("A server.")
        .Optional("discipline", Shape.Input($"How customers are treated: {string.Join(", ", Disciplines)}.", FactKind.Text))
        .Optional("servers", Shape.Input("How many servers there are.", Dimension.None))
        .Required("arrivals", Shape.Input("Customers per second, a Poisson process.", Dimensions.Requests / Dimensions.Time))
        .Optional("customers", Shape.Input("How many customers come; the first tenth is not measured.", Dimension.None))
        .Required("service", Shape.Object("How long a customer needs a server.")
            .Required("mean", Shape.Input("The mean.", Dimensions.Time))
            .Optional("shape", Shape.Input($"The family: {string.Join(", ", Shapes)}.", FactKind.Text))
            .Optional("cv", Shape.Input("Standard deviation over mean, for families that have a choice.", Dimension.None)))));

    public static ImmutableArray<QueueDesign> Read(MapNode root, InputReader inputs)
        => [.. root.Objects("queues").Select(q => Read(q.Id, q.Map, inputs))];

    private static QueueDesign Read(string id, MapNode map, InputReader inputs)
    {
        const int MostServers = 100_000;
        var discipline = (Discipline)Array.IndexOf(Disciplines, inputs.Word(map, "discipline", Disciplines[0], "customers wait in one line", Disciplines));
        int servers = (int)inputs.CountOr(map, "servers", "1", 1, MostServers, 1, "one server");
        if (discipline == Discipline.ProcessorSharing && servers > 1)
        {
            inputs.Error(FactoryCodes.OutOfRange, map, "servers", $"'servers' is {servers}; processor sharing has one server", "give it the speed of all of them by a shorter 'service'");
        }

        double rate = inputs.Number(map, "arrivals", "request/s", 1e-9, 1e9);
        var service = map.Map("service");
        double mean = inputs.Number(service, "mean", "s", 1e-9, 1e9);
        var shape = (ServiceShape)Array.IndexOf(Shapes, inputs.Word(service, "shape", Shapes[0], "memoryless service", Shapes));
        double usual = shape switch { ServiceShape.Deterministic => 0, ServiceShape.Erlang => 0.5, ServiceShape.Hyperexponential => 2, _ => 1 };
        double cv = inputs.NumberOr(service, "cv", "1", 0, 50, usual, "usual for this family");
        if (discipline != Discipline.Loss && rate * mean >= servers)
        {
            inputs.Warning(FactoryCodes.OutOfRange, map, "arrivals", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ρ is {rate * mean / servers:0.###}: the line grows without end"), "fewer arrivals, or a shorter service");
        }

        long customers = inputs.CountOr(map, "customers", "1", 1000, 100_000_000, 1_000_000, "enough for three digits");
        var server = new AbstractServer { Name = id, Discipline = discipline, Servers = servers, Service = new ServiceDistribution { Shape = shape, Mean = mean, Variation = cv } };
        return new QueueDesign(server, rate, customers);
    }
}
