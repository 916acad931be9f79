using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <content>
/// Prices that count in few months and worlds: beside a change that is mostly none (what vests this month), or against the largest so far. Their
/// exponential is worked out only where it can make a difference, and nothing else reads it.
/// </content>
internal sealed partial class ProgramWriter
{
    private const double LeastScale = 1e-100;
    private const double MostScale = 1e100;

    /// <summary>Exponentials that are worked out where they count, by their step.</summary>
    private readonly Dictionary<int, SparseExp> _sparse = [];

    /// <summary>Steps that wait until the one that reads them is written, because what tells where they count comes later than they do.</summary>
    private readonly Dictionary<int, int[]> _waiting = [];
    private readonly HashSet<int> _late = [];

    private void FindSparseExponentials(int[] readers)
    {
        int[] lastReader = new int[_steps.Count];
        Array.Fill(lastReader, -1);
        for (int i = 0; i < _steps.Count; i++)
        {
            Array.ForEach(_needed[i] ? _steps[i].Operands : [], operand => lastReader[operand] = i);
        }

        for (int i = 0; i < _steps.Count; i++)
        {
            int product = lastReader[i];
            if (product < 0
                || lastReader[product] < 0
                || !_needed[i]
                || _steps[i] is not { Operation: Operation.Exp, Rank: Rank.WorldMonth }
                || _patterns.ContainsKey(i)
                || _isAbsorbed[i]
                || _steps[product].Operation != Operation.Multiply
                || readers[i] != 1
                || readers[product] != 1
                || !IsScale(_steps[product].Operands[0] == i ? _steps[product].Operands[1] : _steps[product].Operands[0]))
            {
                continue;
            }

            FindUse(i, product, lastReader[product]);
        }

        // Whatever takes a step in is written in its place.
        foreach ((int exponential, SparseExp sparse) in _sparse.Where(static entry => entry.Value.IsForChange))
        {
            int root = sparse.Reader;
            while (_isAbsorbed[root])
            {
                root = lastReader[root];
            }

            int[] late = _isAbsorbed[sparse.Product] ? [exponential] : [exponential, sparse.Product];
            _late.UnionWith(late);
            _waiting[root] = [.. _waiting.GetValueOrDefault(root, []), .. late];
        }
    }

    private void FindUse(int exponential, int product, int reader)
    {
        Step step = _steps[reader];
        if (step is { Operation: Operation.RunningMax, Rank: Rank.WorldMonth } && step.Operands[0] == product)
        {
            _sparse.Add(exponential, new SparseExp(false, product, reader, -1));
        }
        else if (step is { Operation: Operation.Multiply, Rank: Rank.WorldMonth } && _places[product].Kind == PlaceKind.None)
        {
            int change = step.Operands[0] == product ? step.Operands[1] : step.Operands[0];
            Step difference = _steps[change];
            if (difference is { Operation: Operation.Subtract, Rank: Rank.WorldMonth }
                && _steps[difference.Operands[1]] is { Operation: Operation.Lag } lag
                && lag.Operands[0] == difference.Operands[0]
                && IsStepwise(difference.Operands[0]))
            {
                _sparse.Add(exponential, new SparseExp(true, product, reader, change));
            }
        }
    }

    private bool IsScale(int step) => _steps[step].Rank == Rank.Constant && _steps[step].Value is > LeastScale and < MostScale;

    /// <summary>Whether a value is made of conditions and of numbers by month, and so seldom changes.</summary>
    private bool IsStepwise(int step) => _steps[step].IsScalar
        || IsComparison(_steps[step].Operation)
        || IsLogic(_steps[step].Operation)
        || _steps[step].Operation == Operation.Latch
        || (_steps[step].Operation is Operation.Add or Operation.Multiply or Operation.Not && Array.TrueForAll(_steps[step].Operands, IsStepwise));

    private void EmitSparse(List<VirtualOp> ops, int exponential, Place target, Place x)
    {
        SparseExp sparse = _sparse[exponential];
        Place[] use = sparse.IsForChange
            ? [.. _steps[sparse.Change].Operands.Select(operand => _places[operand])]
            : [Before(PlaceOf(sparse.Reader)), _places[_steps[sparse.Product].Operands.First(operand => operand != exponential)]];
        ops.Add(new VirtualOp
        {
            Code = sparse.IsForChange ? OpCode.ExpForChange : OpCode.ExpForLargest,
            Target = target,
            Sources = [x, .. use],
        });
    }

    private static Place Before(Place state) => state.Kind == PlaceKind.Entry ? Place.Entry(state.Index, 1) : state;

    /// <param name="IsForChange">Else for the largest so far.</param>
    /// <param name="Product">What scales it.</param>
    /// <param name="Reader">The one step that reads the product.</param>
    /// <param name="Change">The difference that the product is multiplied with, or −1.</param>
    private readonly record struct SparseExp(bool IsForChange, int Product, int Reader, int Change);
}
