namespace Nameplate.Factory.Hardware;

/// <summary>The number format of weights, of the cache or of arithmetic.</summary>
public enum Precision
{
    /// <summary>Sixteen-bit floating point (bfloat16 or half): 2 bytes.</summary>
    Bf16,

    /// <summary>Eight-bit floating point: 1 byte.</summary>
    Fp8,

    /// <summary>Four-bit floating point with a scale for each block (NVFP4, MXFP4).</summary>
    Fp4,

    /// <summary>Four-bit integer weights that are multiplied in sixteen bits.</summary>
    W4A16,
}
