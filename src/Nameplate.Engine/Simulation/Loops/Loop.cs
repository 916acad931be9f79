namespace Nameplate.Engine.Simulation.Loops;

/// <summary>Does a stretch of operations for the lanes of a tile.</summary>
/// <param name="vectors">The arena's vectors.</param>
/// <param name="numbers">Its single numbers.</param>
/// <param name="addresses">Its table of addresses.</param>
/// <param name="bytes">Lanes of the tile, in bytes; a multiple of 64.</param>
internal delegate void Loop(nint vectors, nint numbers, nint addresses, nint bytes);
