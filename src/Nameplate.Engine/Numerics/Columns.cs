using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nameplate.Engine.Numerics;

/// <summary>Runs functions over columns at the hardware's native width.</summary>
/// <remarks>
/// Emulating 512-bit registers in a large kernel spills nearly everything, so the widest *accelerated* register is chosen. The
/// last lanes of a column that is no multiple of the width are done one by one: the bits do not depend on the width.
/// </remarks>
internal static class Columns
{
    /// <summary>destination[i] = function(source[i]).</summary>
    public static void Map<TFunction>(ReadOnlySpan<double> source, Span<double> destination)
        where TFunction : struct, IFunction
    {
        Check(source, destination);
        if (Vector512.IsHardwareAccelerated)
        {
            int pairs = source.Length & ~(Lanes1024.Count - 1);
            Map<TFunction, Lanes1024>(source[..pairs], destination[..pairs]);
            Map<TFunction, Lanes512>(source[pairs..], destination[pairs..]);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Map<TFunction, Lanes256>(source, destination);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Map<TFunction, Lanes128>(source, destination);
        }
        else
        {
            Map<TFunction, Lane>(source, destination);
        }
    }

    /// <summary>destination[i] = function(source[i]) at a given width.</summary>
    /// <remarks>Optimised at once: the first tier of the compiler is some forty times slower on vectors, and a run may be over before the next.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Map<TFunction, T>(ReadOnlySpan<double> source, Span<double> destination)
        where TFunction : struct, IFunction
        where T : struct, ILanes<T>
    {
        ref double from = ref MemoryMarshal.GetReference(source);
        ref double to = ref MemoryMarshal.GetReference(destination);
        int i = 0;
        for (int last = source.Length - T.Count; i <= last; i += T.Count)
        {
            T.Store(TFunction.Apply(T.Load(ref Unsafe.Add(ref from, i))), ref Unsafe.Add(ref to, i));
        }

        for (; i < source.Length; i++)
        {
            Lane.Store(TFunction.Apply(Lane.Load(ref Unsafe.Add(ref from, i))), ref Unsafe.Add(ref to, i));
        }
    }

    /// <summary>Refuses columns of unequal length and partial overlap.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the columns overlap but do not coincide.</exception>
    public static void Check(ReadOnlySpan<double> source, ReadOnlySpan<double> destination)
    {
        if (source.Length != destination.Length)
        {
            throw new ArgumentException($"The destination has {destination.Length} lanes, but the source has {source.Length}.", nameof(destination));
        }

        if (source.Overlaps(destination, out int offset) && offset != 0)
        {
            throw new ArgumentException("The destination overlaps the source without coinciding with it.", nameof(destination));
        }
    }
}
