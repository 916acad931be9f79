using System.Runtime.Intrinsics;

namespace Nameplate.Engine.Numerics;

/// <summary>What a maximum between two closes is worked out in: log prices or prices.</summary>
internal interface IBridgeForm
{
    /// <summary>Whether the later close counts beside the maximum drawn.</summary>
    static abstract bool HasClose { get; }

    /// <summary>The maximum, from the earlier close and the rise of the log price.</summary>
    static abstract T Maximum<T>(T from, T rise)
        where T : struct, ILanes<T>;

    /// <summary>
    /// All bits clear only where highest is certainly larger than close and than the maximum whose rise is (r + √s) / 2, as computed, with any s
    /// up to the one given; for this the margins are to be far above all rounding errors.
    /// </summary>
    static abstract Vector512<double> MayExceed(
        Vector512<double> highest, Vector512<double> from, Vector512<double> step, Vector512<double> square, Vector512<double> close);
}
