namespace Nameplate.Engine.Simulation;

/// <summary>
/// Recorded numbers: for every column and month the values of consecutive worlds, side by side in native memory. 10,000 worlds × 20
/// outputs × 123 months take 197 MB; what is equal in all worlds has no column.
/// </summary>
internal sealed unsafe class ColumnStore : IDisposable
{
    private readonly nint[] _first;
    private readonly int _stride;
    private readonly NativeBuffer _memory;

    public ColumnStore(TileProgram program, int worlds)
    {
        _stride = (worlds + 7) & ~7;
        _first = new nint[program.Columns.Length];
        nint count = 0;
        for (int i = 0; i < _first.Length; i++)
        {
            _first[i] = count;
            count += (nint)_stride * (program.Columns[i].EveryMonth ? program.Months : 1);
        }

        _memory = new NativeBuffer((nuint)count * sizeof(double));
    }

    /// <summary>Memory taken.</summary>
    public long Bytes => (long)_memory.Bytes;

    /// <summary>Where the numbers of a month begin; month 0 for a column without months.</summary>
    public double* Begin(int column, int month) => (double*)_memory.Begin + _first[column] + ((nint)month * _stride);

    /// <summary>The numbers of the first worlds of a month.</summary>
    public ReadOnlySpan<double> Read(int column, int month, int worlds)
    {
        ObjectDisposedException.ThrowIf(_memory.IsClosed, this);
        return new ReadOnlySpan<double>(Begin(column, month), worlds);
    }

    public void Dispose() => _memory.Dispose();
}
