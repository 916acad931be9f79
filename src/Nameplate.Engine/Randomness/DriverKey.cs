namespace Nameplate.Engine.Randomness;

/// <summary>The 64-bit hash of a driver's name that takes the name's place in the counter of every draw.</summary>
public static class DriverKey
{
    /// <summary>Hashes the UTF-8 bytes of a driver's name.</summary>
    public static ulong Of(string name) => throw new NotImplementedException();
}
