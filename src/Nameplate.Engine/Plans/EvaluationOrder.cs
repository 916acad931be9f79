namespace Nameplate.Engine.Plans;

/// <summary>
/// The nodes in an order in which every one comes after what it reads in the same month. Depth first from the outputs, so that a
/// value is used soon after it was computed; what a lag reads may come later.
/// </summary>
internal sealed class EvaluationOrder
{
    private readonly PlanBuilder _builder;
    private readonly List<PlanError> _errors;
    private readonly List<int> _order = [];
    private readonly State[] _states;
    private readonly Queue<int> _roots = new();
    private readonly List<Frame> _path = [];

    private EvaluationOrder(PlanBuilder builder, List<PlanError> errors)
    {
        _builder = builder;
        _errors = errors;
        _states = new State[builder.Nodes.Count];
    }

    private enum State : byte
    {
        Unseen,
        Open,
        Done,
    }

    public int[] Nodes => [.. _order];

    /// <summary>Orders all nodes, those that the roots need first, and reports every loop within a month.</summary>
    public static EvaluationOrder Of(PlanBuilder builder, int[] roots, List<PlanError> errors)
    {
        EvaluationOrder order = new(builder, errors);
        foreach (int root in roots)
        {
            order.Visit(root);
        }

        order.VisitLagged();
        for (int i = 0; i < builder.Nodes.Count; i++)
        {
            order.Visit(i);
            order.VisitLagged();
        }

        return order;
    }

    /// <summary>Operands that are read in the same month, or once before the first month.</summary>
    public static ReadOnlySpan<int> SameMonth(Node node)
        => node.Operation is Operation.Lag or Operation.WorldLag ? node.Operands.AsSpan(1) : node.Operands;

    private void VisitLagged()
    {
        while (_roots.TryDequeue(out int root))
        {
            Visit(root);
        }
    }

    private void Visit(int root)
    {
        Open(root);
        while (_path.Count > 0)
        {
            Frame frame = _path[^1];
            ReadOnlySpan<int> operands = SameMonth(_builder.Nodes[frame.Node]);
            if (frame.Next == operands.Length)
            {
                _path.RemoveAt(_path.Count - 1);
                _states[frame.Node] = State.Done;
                _order.Add(frame.Node);
                continue;
            }

            _path[^1] = frame with { Next = frame.Next + 1 };
            Open(operands[frame.Next]);
        }
    }

    private void Open(int node)
    {
        if (_states[node] == State.Open)
        {
            ReportLoop(node);
        }

        if (_states[node] != State.Unseen)
        {
            return;
        }

        _states[node] = State.Open;
        _path.Add(new Frame(node, 0));
        if (_builder.Nodes[node].Operation is Operation.Lag or Operation.WorldLag)
        {
            _roots.Enqueue(_builder.Nodes[node].Operands[0]);
        }
    }

    private void ReportLoop(int node)
    {
        int start = _path.FindIndex(frame => frame.Node == node);
        int[] loop = [.. _path.Skip(start).Select(static frame => frame.Node)];
        int[] named = [.. loop.Where(index => _builder.Nodes[index].Name is not null)];
        int[] shown = named.Length > 0 ? named : loop;
        string text = string.Join(" → ", shown.Append(shown[0]).Select(index => _builder.Label(_builder.At(index))));
        _errors.Add(new PlanError(
            "loop",
            _builder.Label(_builder.At(shown[0])),
            $"loop within a month: {text}; a loop must pass through a lag",
            _builder.Nodes[shown[0]].Provenance));
    }

    private readonly record struct Frame(int Node, int Next);
}
