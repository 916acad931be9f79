using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nameplate.Engine.Numerics;

/// <content>
/// Where the processor packs the lanes of a mask itself (AVX-512): which lanes may have a new maximum, then the formula for these alone.
/// <para>
/// With d = 2·(highest − base) − r there is none where d &gt; √(r² − 2σ² ln u). On each binade the logarithm lies above its chord, so −ln u is at most
/// (1023 − bits(u)·2⁻⁵²)·ln 2, which is a conversion of an integer and a product. What is computed differs from what is meant by some rounding errors
/// of d, of the root and of highest; the margins are millions of them, and an absolute one covers what underflows. A NaN or an infinity compares as
/// "may have one", so that the lanes that are left out are exactly those whose maximum is certainly smaller.
/// </para>
/// </content>
internal static unsafe partial class RunningBridgeColumn
{
    private const int Width = 8;
    private const int Block = 256;
    private const int Room = Block + (2 * Width);

    // Ln 2 · 2⁻⁵², and ln 2 · (1023 + 1e-9).
    private const double ChordSlope = 0.6931471805599453 / 4503599627370496.0;
    private const double ChordStart = 709.0895657135171;

    private const double RelativeMargin = 1 + 1e-9;
    private const double MarginOfHighest = 1e-12;
    private const double AbsoluteMargin = 1e-140;

    /// <inheritdoc cref="Raise(double**, int, double*, int)" path="/param"/>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RaisePacked(double** operands, int numbers, double* target, int lanes)
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
                double* highest = operands[4] + start;
                nint count = Pack(in from, highest, length, packed, masks);
                Compute(in from, packed, count);
                Unpack(highest, target + start, length, packed, masks);
            }
        }
    }

    /// <summary>The operands of the lanes that may have a new maximum, one after another. Returns their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Pack(in Sources from, double* highest, nint length, double* packed, byte* masks)
    {
        nint count = 0;
        unchecked
        {
            for (nint i = 0; i < length; i += Width)
            {
                Vector512<double> @base = Vector512.Load(from.Base + (i & from.BaseMoves));
                Vector512<double> step = Vector512.Load(from.Step + (i & from.StepMoves));
                Vector512<double> volatility = Vector512.Load(from.Volatility + (i & from.VolatilityMoves));
                Vector512<double> draw = Vector512.Load(from.Draw + i);
                Vector512<double> may = MayRise(Vector512.Load(highest + i), @base, step, volatility, draw);
                uint mask = (uint)may.ExtractMostSignificantBits();
                Avx512F.Compress(Vector512<double>.Zero, may, @base).Store(packed + count);
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

    /// <summary>True where r + √(r² − 2σ² ln u) may reach 2·(highest − base).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> MayRise(
        Vector512<double> highest, Vector512<double> @base, Vector512<double> step, Vector512<double> volatility, Vector512<double> draw)
    {
        Vector512<double> room = highest - @base;
        Vector512<double> margin = (Vector512.Abs(highest) * Vector512.Create(MarginOfHighest)) + Vector512.Create(AbsoluteMargin);
        Vector512<double> least = Avx512F.Max((room + room) - step - margin, Vector512<double>.Zero);
        Vector512<double> chord = Vector512.Create(ChordStart) - (Avx512DQ.ConvertToVector512Double(draw.AsInt64()) * Vector512.Create(ChordSlope));
        Vector512<double> square = (step * step) + ((volatility * volatility * Vector512.Create(2.0)) * chord);
        return Avx512F.CompareNotGreaterThan(least * least, square * Vector512.Create(RelativeMargin));
    }

    /// <summary>The maxima, in the place of the bases.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Compute(in Sources from, double* packed, nint count)
    {
        // The last registers are filled up with ordinary numbers.
        Vector512<double> ordinary = Vector512.Create(0.5);
        unchecked
        {
            for (nint row = count; row < 4 * Room; row += Room)
            {
                ordinary.Store(packed + row);
                ordinary.Store(packed + row + Width);
            }

            for (nint i = 0; i < count; i += 2 * Width)
            {
                double* at = packed + i;
                double* volatilities = from.VolatilityMoves != 0 ? at + (3 * Room) : from.Volatility;
                Lanes1024 volatility = new(Vector512.Load(volatilities), Vector512.Load(volatilities + (from.VolatilityMoves & Width)));
                Lanes1024 rise = BridgeColumn.Rise(Lanes1024.Load(ref at[Room]), volatility, Lanes1024.Load(ref at[2 * Room]));
                Lanes1024.Store(Lanes1024.Load(ref *at) + rise, ref *at);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Unpack(double* highest, double* target, nint length, double* packed, byte* masks)
    {
        Vector512<long> places = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);
        unchecked
        {
            for (nint i = 0; i < length; i += Width)
            {
                uint bits = *masks++;
                Vector512<long> mask = Vector512.Equals(Vector512.Create((long)bits) & places, places);
                Vector512<double> before = Vector512.Load(highest + i);
                Vector512<double> raised = Avx512F.Expand(before.AsInt64(), mask, Vector512.Load((long*)packed)).AsDouble();
                Avx512F.Max(before, raised).Store(target + i);
                packed += BitOperations.PopCount(bits);
            }
        }
    }

    /// <summary>Where the operands of a block lie. One that is the same in all lanes lies there once for a register, and does not move.</summary>
    private readonly struct Sources
    {
        public readonly double* Base;
        public readonly double* Step;
        public readonly double* Volatility;
        public readonly double* Draw;
        public readonly nint BaseMoves;
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

                BaseMoves = (nint)((numbers >> 0) & 1) - 1;
                StepMoves = (nint)((numbers >> 1) & 1) - 1;
                VolatilityMoves = (nint)((numbers >> 2) & 1) - 1;
                Base = BaseMoves == 0 ? repeated : operands[0] + start;
                Step = StepMoves == 0 ? repeated + Width : operands[1] + start;
                Volatility = VolatilityMoves == 0 ? repeated + (2 * Width) : operands[2] + start;
                Draw = operands[3] + start;
            }
        }
    }
}
