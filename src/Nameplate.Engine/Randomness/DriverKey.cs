using System.Text;

namespace Nameplate.Engine.Randomness;

/// <summary>The 64-bit hash of a driver's name, which takes the name's place in the counter of every draw.</summary>
/// <remarks>
/// FNV-1a over the UTF-8 bytes, then the finaliser of MurmurHash3, so that names that differ in one letter differ in half of the
/// bits. Part of what decides a run's numbers: it never changes within a version. Two names with the same hash would share their
/// draws, so a plan that has such a pair does not compile.
/// </remarks>
public static class DriverKey
{
    private const ulong FnvOffset = 0xCBF29CE484222325;
    private const ulong FnvPrime = 0x00000100000001B3;

    /// <summary>Hashes a driver's name; upper and lower case are different names.</summary>
    public static ulong Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        unchecked
        {
            ulong hash = FnvOffset;
            foreach (byte letter in Encoding.UTF8.GetBytes(name))
            {
                hash = (hash ^ letter) * FnvPrime;
            }

            hash = (hash ^ hash >> 33) * 0xFF51AFD7ED558CCD;
            hash = (hash ^ hash >> 33) * 0xC4CEB9FE1A85EC53;
            return hash ^ hash >> 33;
        }
    }
}
