using Nameplate.Engine.Randomness;

namespace Nameplate.Engine.Plans;

/// <summary>Checks the nodes of a builder and turns them into a plan.</summary>
internal sealed class PlanCompiler(PlanBuilder builder, Series[] outputs, Series[] events, Series[] means)
{
    private readonly List<PlanError> _errors = [.. builder.Errors];

    public Plan Compile()
    {
        foreach (Series output in outputs.Concat(means))
        {
            builder.NodeOf(output);
        }

        CheckEvents();
        CheckMeans();
        CheckNodes();
        EvaluationOrder order = EvaluationOrder.Of(builder, [.. outputs.Concat(events).Concat(means).Select(static series => series.Index)], _errors);
        if (_errors.Count > 0)
        {
            throw new PlanException([.. _errors]);
        }

        StepGraph detailed = new StepGraphBuilder(builder, order.Nodes).Build();
        detailed.EvaluateMonths(builder.Months);
        StepGraph graph = new Simplifier(detailed, builder.Months).Run();
        int[] outputSteps = [.. outputs.Select(series => graph.StepOfNode[series.Index])];
        int[] eventSteps = [.. events.Select(series => graph.FirstMonthOf(graph.StepOfNode[series.Index]))];
        int[] meanSteps = [.. means.Select(series => graph.StepOfNode[series.Index])];
        return new Plan(builder, graph, outputs, outputSteps, events, eventSteps, means, meanSteps, order.Nodes);
    }

    private void CheckEvents()
    {
        foreach (Series condition in events)
        {
            if (!builder.NodeOf(condition).Dimension.IsNone)
            {
                Add("event", condition.Index, "an event is a condition, a plain number that is 0 or not");
            }
        }
    }

    private void CheckMeans()
    {
        foreach (Series mean in means)
        {
            if (mean.Rank == Rank.Outcome)
            {
                Add("mean", mean.Index, "an outcome that may never happen has more to it than a mean; make it an output");
            }
        }
    }

    private void CheckNodes()
    {
        Dictionary<ulong, string> drivers = [];
        Dictionary<(string Driver, int Number), Operation> draws = [];
        for (int i = 0; i < builder.Nodes.Count; i++)
        {
            Node node = builder.Nodes[i];
            if (node is { Operation: Operation.Alias, Operands.Length: 0 })
            {
                Add("definition", i, "the series is declared and never defined");
            }

            if (node.Driver is not null && !drivers.TryAdd(DriverKey.Of(node.Driver), node.Driver))
            {
                CheckDriver(i, node.Driver, drivers[DriverKey.Of(node.Driver)]);
            }

            if (node.Driver is not null
                && !draws.TryAdd((node.Driver, node.Number), node.Operation)
                && draws[(node.Driver, node.Number)] != node.Operation)
            {
                Add("driver", i, $"{node.Driver}[{node.Number}] is drawn both as normal and as uniform, which would be one draw in two forms; give one another number");
            }
        }
    }

    private void CheckDriver(int index, string driver, string other)
    {
        if (driver != other)
        {
            Add("driver", index, $"the drivers {driver} and {other} would draw the same numbers; rename one of them");
        }
    }

    private void Add(string code, int index, string message)
    {
        Series series = builder.At(index);
        _errors.Add(new PlanError(code, builder.Label(series), message, builder.ProvenanceOf(series)));
    }
}
