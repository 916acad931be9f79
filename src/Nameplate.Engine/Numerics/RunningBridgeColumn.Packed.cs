using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nameplate.Engine.Numerics;

/// <content>
/// Where the processor packs the lanes of a mask itself (AVX-512): which lanes may have a new maximum, then the formula for these alone. On each
/// binade the logarithm lies above its chord, so −ln u is at most (1023 − bits(u)·2⁻⁵²)·ln 2: a conversion of an integer and a product.
/// </content>
internal static unsafe partial class RunningBridgeColumn
{
    private const int Width = 8;
    private const int Block = 512;
    private const int Room = Block + (2 * Width);

    // Ln 2 · 2⁻⁵², and ln 2 · (1023 + 1e-9).
    private const double ChordSlope = 0.6931471805599453 / 4503599627370496.0;
    private const double ChordStart = 709.0895657135171;

    /// <inheritdoc cref="Raise{TForm}(double**, int, double*, int)" path="/param"/>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RaisePacked<TForm>(double** operands, int numbers, double* target, int lanes)
        where TForm : struct, IBridgeForm
    {
        double* packed = stackalloc double[4 * Room];
        double* repeated = stackalloc double[3 * Width];
        byte* masks = stackalloc byte[Block / Width];
        unchecked
        {
            for (nint start = 0; start < lanes; start += Block)
            {
                Sources from = new(operands, numbers, repeated, start);
                nint length = Math.Min(Block, lanes - start);
                nint count = Pack<TForm>(in from, length, packed, masks);
                Compute<TForm>(in from, packed, count);
                Unpack<TForm>(in from, target + start, length, packed, masks);
            }
        }
    }

    /// <summary>The operands of the lanes that may have a new maximum, one after another. Returns their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Pack<TForm>(in Sources from, nint length, double* packed, byte* masks)
        where TForm : struct, IBridgeForm
    {
        nint count = 0;
        unchecked
        {
            for (nint i = 0; i < length; i += Width)
            {
                Vector512<double> earlier = Vector512.Load(from.Earlier + (i & from.EarlierMoves));
                Vector512<double> step = Vector512.Load(from.Step + (i & from.StepMoves));
                Vector512<double> volatility = Vector512.Load(from.Volatility + (i & from.VolatilityMoves));
                Vector512<double> draw = Vector512.Load(from.Draw + i);
                Vector512<double> highest = Vector512.Load(from.Highest + i);
                Vector512<double> close = TForm.HasClose ? Vector512.Load(from.Later + i) : highest;
                Vector512<double> may = TForm.MayExceed(highest, earlier, step, MostSquare(step, volatility, draw), close);
                uint mask = (uint)may.ExtractMostSignificantBits();
                Avx512F.Compress(Vector512<double>.Zero, may, earlier).Store(packed + count);
                Avx512F.Compress(Vector512<double>.Zero, may, step).Store(packed + Room + count);
                Avx512F.Compress(Vector512<double>.Zero, may, draw).Store(packed + (2 * Room) + count);
                if (from.VolatilityMoves != 0)
                {
                    Avx512F.Compress(Vector512<double>.Zero, may, volatility).Store(packed + (3 * Room) + count);
                }

                *masks++ = (byte)mask;
                count += BitOperations.PopCount(mask);
            }
        }

        return count;
    }

    /// <summary>No less than r² − 2σ² ln u.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> MostSquare(Vector512<double> step, Vector512<double> volatility, Vector512<double> draw)
    {
        Vector512<double> chord = Vector512.Create(ChordStart) - (Avx512DQ.ConvertToVector512Double(draw.AsInt64()) * Vector512.Create(ChordSlope));
        return (step * step) + (volatility * volatility * Vector512.Create(2.0) * chord);
    }

    /// <summary>
    /// The maxima, in the place of the earlier closes. In two loops, because each of them is a chain of operations that wait for one another.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Compute<TForm>(in Sources from, double* packed, nint count)
        where TForm : struct, IBridgeForm
    {
        // The last registers are filled up with ordinary numbers.
        Vector512<double> ordinary = Vector512.Create(0.5);
        double* steps = packed + Room;
        double* draws = steps + Room;
        double* volatilities = from.VolatilityMoves != 0 ? draws + Room : from.Volatility;
        nint second = from.VolatilityMoves & Width;
        unchecked
        {
            for (nint row = count; row < 4 * Room; row += Room)
            {
                ordinary.Store(packed + row);
                ordinary.Store(packed + row + Width);
            }

            for (nint i = 0; i < count; i += 2 * Width)
            {
                double* at = volatilities + (i & from.VolatilityMoves);
                Lanes1024 volatility = new(Vector512.Load(at), Vector512.Load(at + second));
                Lanes1024 rise = BridgeColumn.Rise(Lanes1024.Load(ref steps[i]), volatility, Lanes1024.Load(ref draws[i]));
                Lanes1024.Store(rise, ref steps[i]);
            }

            for (nint i = 0; i < count; i += 2 * Width)
            {
                Lanes1024.Store(TForm.Maximum(Lanes1024.Load(ref packed[i]), Lanes1024.Load(ref steps[i])), ref packed[i]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Unpack<TForm>(in Sources from, double* target, nint length, double* packed, byte* masks)
        where TForm : struct, IBridgeForm
    {
        Vector512<long> places = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);
        unchecked
        {
            for (nint i = 0; i < length; i += Width)
            {
                uint bits = *masks++;
                Vector512<long> mask = Vector512.Equals(Vector512.Create((long)bits) & places, places);
                Vector512<double> highest = Vector512.Load(from.Highest + i);
                Vector512<double> maximum = Avx512F.Expand(highest.AsInt64(), mask, Vector512.Load((long*)packed)).AsDouble();
                maximum = TForm.HasClose ? Avx512F.Max(maximum, Vector512.Load(from.Later + i)) : maximum;
                Avx512F.Max(highest, maximum).Store(target + i);
                packed += BitOperations.PopCount(bits);
            }
        }
    }

    /// <summary>Where the operands of a block lie. One that is the same in all lanes lies there once for a register, and does not move.</summary>
    private readonly struct Sources
    {
        public readonly double* Earlier;
        public readonly double* Step;
        public readonly double* Volatility;
        public readonly double* Draw;
        public readonly double* Highest;
        public readonly double* Later;
        public readonly nint EarlierMoves;
        public readonly nint StepMoves;
        public readonly nint VolatilityMoves;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Sources(double** operands, int numbers, double* repeated, nint start)
        {
            unchecked
            {
                for (int i = 0; i < 3; i++)
                {
                    Vector512.Create(*operands[i]).Store(repeated + (i * Width));
                }

                EarlierMoves = (nint)(numbers & 1) - 1;
                StepMoves = (nint)((numbers >> 1) & 1) - 1;
                VolatilityMoves = (nint)((numbers >> 2) & 1) - 1;
                Earlier = EarlierMoves == 0 ? repeated : operands[0] + start;
                Step = StepMoves == 0 ? repeated + Width : operands[1] + start;
                Volatility = VolatilityMoves == 0 ? repeated + (2 * Width) : operands[2] + start;
                Draw = operands[3] + start;
                Highest = operands[4] + start;
                Later = operands[5] + start;
            }
        }
    }
}
