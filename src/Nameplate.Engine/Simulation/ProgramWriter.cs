using Nameplate.Engine.Plans;
using Nameplate.Engine.Randomness;

namespace Nameplate.Engine.Simulation;

/// <summary>
/// Lays a graph of steps out as a program for tiles: picks the steps that are needed, fuses pairs, puts lagged series into rings and
/// everything else into vectors that are used again when their last reader has run.
/// </summary>
internal sealed partial class ProgramWriter(StepGraph graph, int months, bool keepAll)
{
    private readonly IReadOnlyList<Step> _steps = graph.Steps;
    private readonly Place[] _places = new Place[graph.Steps.Count];
    private readonly bool[] _needed = new bool[graph.Steps.Count];
    private readonly List<VirtualOp> _once = [];
    private readonly List<VirtualOp> _monthly = [];
    private readonly List<VirtualOp> _closing = [];
    private readonly List<double> _numbers = [0, 1, 0];
    private readonly Dictionary<long, int> _numberOfBits = [];
    private readonly List<TileProgram.ScheduledNumber> _scheduled = [];
    private readonly List<TileProgram.Draw> _draws = [];
    private readonly List<Table> _tables = [];
    private readonly List<TileProgram.Column> _columns = [];
    private readonly List<TileProgram.Mean> _means = [];
    private readonly List<Place> _sums = [];
    private int _meanCells;
    private int _vectors;

    /// <summary>
    /// Writes the program that records the values of some steps and only the means of others; with keepAll every step is computed
    /// whatever is recorded.
    /// </summary>
    public TileProgram Write(int[] recorded, int[] means)
    {
        foreach (int step in recorded)
        {
            Rank rank = _steps[step].Rank;
            _columns.Add(new TileProgram.Column(step, rank == Rank.WorldMonth, rank == Rank.WorldMonth));
        }

        foreach (int step in means)
        {
            bool everyMonth = _steps[step].Rank == Rank.WorldMonth;
            _means.Add(new TileProgram.Mean(step, everyMonth, _meanCells));
            _meanCells += everyMonth ? months : 1;
        }

        int[] read = [.. recorded, .. means];
        MarkNeeded(read);
        PlaceNumbers();
        PlanRings();
        FindNeededMonths(read);
        FindFusions(read);
        EmitAll();
        SettleRingDepths();
        return Assemble();
    }

    private void MarkNeeded(int[] recorded)
    {
        Stack<int> open = new(keepAll ? Enumerable.Range(0, _steps.Count) : recorded);
        while (open.TryPop(out int step))
        {
            if (_needed[step])
            {
                continue;
            }

            _needed[step] = true;
            if (!_steps[step].IsScalar)
            {
                Array.ForEach(_steps[step].Operands, open.Push);
            }
        }
    }

    private void PlaceNumbers()
    {
        for (int i = 0; i < _steps.Count; i++)
        {
            if (_needed[i] && _steps[i].IsScalar)
            {
                _places[i] = NumberOf(_steps[i]);
            }
        }
    }

    private Place NumberOf(Step step)
    {
        if (step.Rank == Rank.Constant)
        {
            return NumberOf(step.Value);
        }

        double[] values = new double[months];
        for (int t = 0; t < months; t++)
        {
            values[t] = step.ScalarAt(t);
        }

        _numbers.Add(values[0]);
        _scheduled.Add(new TileProgram.ScheduledNumber(_numbers.Count - 1, values));
        return Place.Number(_numbers.Count - 1);
    }

    private Place NumberOf(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        if (!_numberOfBits.TryGetValue(bits, out int number))
        {
            _numbers.Add(value);
            number = _numbers.Count - 1;
            _numberOfBits.Add(bits, number);
        }

        return Place.Number(number);
    }

    private int DrawOf(Step step)
    {
        // A draw has a driver.
        _draws.Add(new TileProgram.Draw(DriverKey.Of(step.Driver!), step.Number, step.Value));
        return _draws.Count - 1;
    }

    private int TableOf(Step step)
    {
        // A step that interpolates has a table.
        _tables.Add(step.Table!);
        return _tables.Count - 1;
    }

    private Place NewVector() => Place.Vector(_vectors++);
}
