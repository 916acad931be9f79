using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Nameplate.Engine.Statistics;

namespace Nameplate.Engine.Simulation;

/// <summary>
/// Sums of a block's leaves for what is recorded as a mean only: per leaf and cell (a series in a month) its first number, and per
/// lane the sums of the differences from it and of their squares. Worlds of a leaf may come in several tiles, in order.
/// </summary>
internal sealed unsafe class LeafSums(int cells, int leaves) : IDisposable
{
    private const int Lanes = 8;
    private const int Row = 3 * Lanes;

    private readonly NativeBuffer _memory = new((nuint)cells * (nuint)leaves * Row * sizeof(double));

    /// <summary>Adds consecutive worlds to a cell; the first of them is this far into the block, a multiple of eight.</summary>
    public void Add(int cell, int position, double* values, int worlds)
    {
        while (worlds > 0)
        {
            int within = position % LeafTotal.Size;
            int count = Math.Min(worlds, LeafTotal.Size - within);
            AddWithinLeaf(At(position / LeafTotal.Size, cell), within == 0, values, count);
            position += count;
            values += count;
            worlds -= count;
        }
    }

    /// <summary>The totals of a leaf of so many worlds, one per cell.</summary>
    public void ReadLeaf(int leaf, int worlds, LeafTotal[] totals)
    {
        for (int cell = 0; cell < cells; cell++)
        {
            double* row = At(leaf, cell);
            totals[cell] = LeafTotal.OfSums(worlds, row[0], Vector512.Load(row + Lanes), Vector512.Load(row + (2 * Lanes)));
        }
    }

    public void Dispose() => _memory.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddWithinLeaf(double* row, bool isFirst, double* values, int count)
    {
        if (isFirst)
        {
            Vector512.Create(*values).Store(row);
            Vector512<double>.Zero.Store(row + Lanes);
            Vector512<double>.Zero.Store(row + (2 * Lanes));
        }

        Vector512<double> origin = Vector512.Load(row);
        Vector512<double> sums = Vector512.Load(row + Lanes);
        Vector512<double> squares = Vector512.Load(row + (2 * Lanes));
        int i = 0;
        for (; i <= count - Lanes; i += Lanes)
        {
            Vector512<double> difference = Vector512.Load(values + i) - origin;
            sums += difference;
            squares += difference * difference;
        }

        if (i < count)
        {
            // Lanes without a world add nothing.
            double* rest = stackalloc double[Lanes];
            origin.Store(rest);
            new ReadOnlySpan<double>(values + i, count - i).CopyTo(new Span<double>(rest, Lanes));
            Vector512<double> difference = Vector512.Load(rest) - origin;
            sums += difference;
            squares += difference * difference;
        }

        sums.Store(row + Lanes);
        squares.Store(row + (2 * Lanes));
    }

    private double* At(int leaf, int cell) => (double*)_memory.Begin + ((((nint)leaf * cells) + cell) * Row);
}
