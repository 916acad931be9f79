namespace Nameplate.Factory.Fleet;

/// <summary>Seconds as whole nanoseconds.</summary>
internal static class Nanoseconds
{
    /// <summary>What stands for never: far beyond any simulated time, and sums of a few of it do not overflow.</summary>
    public const long Never = long.MaxValue / 8;

    public static long Of(double seconds) => seconds >= Never / 1e9 ? Never : (long)Math.Round(seconds * 1e9, MidpointRounding.ToEven);
}
