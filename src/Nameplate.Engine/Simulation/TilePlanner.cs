using System.Globalization;

namespace Nameplate.Engine.Simulation;

/// <summary>Chooses how many worlds to compute together.</summary>
internal static class TilePlanner
{
    private const int MostLanes = 512;
    private const int FewestLanes = 64;
    private const long UsualCache = 1 << 20;
    private const string CacheFile = "/sys/devices/system/cpu/cpu0/cache/index2/size";

    private static readonly long CacheBytes = SecondLevelCache();

    /// <summary>
    /// The widest tile of which what a month reads and writes fits three quarters of the second-level cache: wide tiles spread the interpreter's cost over more worlds,
    /// and past the cache every operation waits for memory. Decides speed only, never a number.
    /// </summary>
    public static int LanesFor(TileProgram program)
    {
        long bytesPerLane = sizeof(double) * Math.Max(VectorsOfMonth(program), 1L);
        int lanes = MostLanes;
        while (lanes > FewestLanes && lanes * bytesPerLane > CacheBytes / 4 * 3)
        {
            lanes /= 2;
        }

        return lanes;
    }

    private static int VectorsOfMonth(TileProgram program)
        => program.Monthly
            .SelectMany(static op => (int[])[op.Dst, op.A, op.B, op.C, op.D, op.E])
            .Where(address => address >= 0 && address < program.FirstNumber)
            .Distinct()
            .Count();

    private static long SecondLevelCache()
    {
        try
        {
            string text = File.Exists(CacheFile) ? File.ReadAllText(CacheFile).Trim() : "";
            return text.EndsWith('K') && long.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out long kilobytes)
                ? kilobytes * 1024
                : UsualCache;
        }
        catch (IOException)
        {
            return UsualCache;
        }
        catch (UnauthorizedAccessException)
        {
            return UsualCache;
        }
    }
}
