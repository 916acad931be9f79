namespace Nameplate.Factory.Hardware;

/// <summary>The sizes and names of number formats.</summary>
public static class Precisions
{
    /// <summary>Bytes that one weight takes, scales included.</summary>
    /// <remarks>NVFP4 has an eight-bit scale for every 16 weights: 4.5 bits. Four-bit integers have a sixteen-bit scale for every 32
    /// (compressed-tensors, group size 32).</remarks>
    public static double WeightBytes(Precision precision) => precision switch
    {
        Precision.Bf16 => 2,
        Precision.Fp8 => 1,
        _ => 0.5625,
    };

    /// <summary>Bytes that one number in the cache takes; four-bit formats are held in eight bits.</summary>
    public static double CacheBytes(Precision precision) => precision == Precision.Bf16 ? 2 : 1;

    /// <summary>Reads a name as the measured tables and factory files write it: <c>bf16</c>, <c>fp16</c>, <c>fp8</c>, <c>fp4</c>, <c>nvfp4</c>,
    /// <c>mxfp4</c>, <c>int4</c>, …</summary>
    /// <returns>Null for an unknown name.</returns>
    public static Precision? Parse(string name) => name.ToLowerInvariant() switch
    {
        "bf16" or "bfloat16" or "fp16" or "float16" or "half" => Precision.Bf16,
        "fp8" or "fp8_block" or "fp8_static" or "float8" => Precision.Fp8,
        "fp4" or "nvfp4" or "mxfp4" => Precision.Fp4,
        "int4" or "int4_wo" or "w4a16" => Precision.W4A16,
        _ => null,
    };

    /// <summary>The name that <see cref="Parse"/> reads back.</summary>
    public static string Name(Precision precision) => precision switch
    {
        Precision.Bf16 => "bf16",
        Precision.Fp8 => "fp8",
        Precision.Fp4 => "fp4",
        _ => "int4",
    };
}
