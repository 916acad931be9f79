namespace Nameplate.Engine.Numerics;

/// <summary>
/// The transcendental functions of the engine: own polynomials whose bits are the same on every machine, for one value, for a
/// vector of any width and for a column.
/// </summary>
/// <remarks>
/// Only + − × ÷ √, comparisons, selections and integer bit operations are used, all of which IEEE 754 defines exactly; no fused
/// multiply-add. A NaN goes in and comes out as a NaN whose payload is not specified. Every column form may work in place
/// (destination = source); a partial overlap is refused.
/// </remarks>
public static partial class Functions
{
}
