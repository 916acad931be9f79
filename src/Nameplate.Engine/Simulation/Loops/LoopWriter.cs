using System.Reflection.Emit;

namespace Nameplate.Engine.Simulation.Loops;

/// <summary>
/// Writes one loop over the lanes of a tile that does a stretch of elementwise operations: what one of them computes the next takes from a
/// register, and what nothing after the stretch reads is never written to memory. Every lane sees the operations of the interpreter in
/// their order, so the bits are the same.
/// </summary>
internal sealed class LoopWriter
{
    /// <summary>
    /// Vectors that go through the loop side by side: a stretch is a chain in which most operations wait, and two chains fill the time.
    /// The last pass may go one vector beyond the lanes, into the gap that the arena leaves behind every vector.
    /// </summary>
    private const int Chains = 2;

    private readonly DynamicMethod _method;
    private readonly ILGenerator _code;
    private readonly VectorType _vector = VectorType.Native;
    private readonly TileProgram _program;
    private readonly int _lanes;
    private readonly LocalBuilder _here;
    private readonly LocalBuilder _offset;
    private readonly FormulaWriter _formulas;
    private readonly Dictionary<int, Value>[] _values = [.. Enumerable.Range(0, Chains).Select(static _ => new Dictionary<int, Value>())];

    /// <param name="program">The program.</param>
    /// <param name="lanes">Lanes of a full tile; they are in the code, which knows how far apart the vectors lie.</param>
    public LoopWriter(TileProgram program, int lanes)
    {
        _program = program;
        _lanes = lanes;
        _method = new DynamicMethod("Loop", typeof(void), [typeof(nint), typeof(nint), typeof(nint), typeof(nint)], typeof(LoopWriter).Module);
        _code = _method.GetILGenerator(4096);
        _here = _code.DeclareLocal(typeof(nint));
        _offset = _code.DeclareLocal(typeof(nint));
        _formulas = new FormulaWriter(_code, _vector);
    }

    /// <summary>Compiles a loop.</summary>
    /// <param name="stretch">The operations, as places among the monthly ones, in their order.</param>
    public Loop Write(ReadOnlySpan<int> stretch)
    {
        Label again = _code.DefineLabel();
        _code.Emit(OpCodes.Ldarg_0);
        _code.Emit(OpCodes.Stloc, _here);
        _code.Emit(OpCodes.Ldc_I4_0);
        _code.Emit(OpCodes.Conv_I);
        _code.Emit(OpCodes.Stloc, _offset);
        _code.MarkLabel(again);
        int last = stretch[^1];
        foreach (int position in stretch)
        {
            for (int chain = 0; chain < Chains; chain++)
            {
                Write(in _program.Monthly[position], last, chain);
            }
        }

        Advance(_here);
        Advance(_offset);
        _code.Emit(OpCodes.Ldloc, _offset);
        _code.Emit(OpCodes.Ldarg_3);
        _code.Emit(OpCodes.Blt, again);
        _code.Emit(OpCodes.Ret);
        return _method.CreateDelegate<Loop>();
    }

    private void Advance(LocalBuilder place)
    {
        _code.Emit(OpCodes.Ldloc, place);
        _code.Emit(OpCodes.Ldc_I4, Chains * _vector.Bytes);
        _code.Emit(OpCodes.Add);
        _code.Emit(OpCodes.Stloc, place);
    }

    private void Write(in Op op, int last, int chain)
    {
        Op read = op;
        Value result = _formulas.Write(op.Key, position => Read(in read, position, chain));
        _values[chain][op.Dst] = result;
        if (op.LastRead > last)
        {
            Store(op.Dst, result, chain);
        }

        if (_formulas.Second is { } second)
        {
            _values[chain][op.D] = second;
            Store(op.D, second, chain);
        }
    }

    private Value Read(in Op op, int position, int chain)
    {
        int address = position switch { FormulaWriter.Target => op.Dst, 0 => op.A, 1 => op.B, 2 => op.C, 3 => op.D, _ => op.E };
        if (address >= _program.FirstNumber)
        {
            // Has no variable: its load is part of the instruction that uses it.
            return new Value(() => PushNumber(address - _program.FirstNumber));
        }

        if (!_values[chain].TryGetValue(address, out Value value))
        {
            value = _formulas.Keep(new Value(() =>
            {
                PushAddress(address, chain);
                _code.Emit(OpCodes.Ldobj, _vector.Type);
            }));
            _values[chain].Add(address, value);
        }

        return value;
    }

    private void Store(int address, Value value, int chain)
    {
        PushAddress(address, chain);
        value.Push();
        _code.Emit(OpCodes.Stobj, _vector.Type);
    }

    private void PushNumber(int number)
    {
        _code.Emit(OpCodes.Ldarg_1);
        _code.Emit(OpCodes.Ldc_I4, number * sizeof(double));
        _code.Emit(OpCodes.Add);
        _code.Emit(OpCodes.Ldind_R8);
        _code.Emit(OpCodes.Call, _vector.All);
    }

    /// <summary>Where the present lanes of a vector lie: at a fixed distance, or for an entry of a ring where its name points this month.</summary>
    private void PushAddress(int address, int chain)
    {
        int beside = chain * _vector.Bytes;
        if (address < _program.Slots)
        {
            _code.Emit(OpCodes.Ldloc, _here);
            _code.Emit(OpCodes.Ldc_I4, checked((int)Arena.OffsetOf(address, _lanes) + beside));
        }
        else
        {
            _code.Emit(OpCodes.Ldarg_2);
            _code.Emit(OpCodes.Ldc_I4, address * sizeof(long));
            _code.Emit(OpCodes.Add);
            _code.Emit(OpCodes.Ldind_I);
            _code.Emit(OpCodes.Ldloc, _offset);
            _code.Emit(OpCodes.Add);
            _code.Emit(OpCodes.Ldc_I4, beside);
        }

        _code.Emit(OpCodes.Add);
    }
}
