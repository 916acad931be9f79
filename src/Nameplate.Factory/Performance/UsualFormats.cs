using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Performance;

/// <summary>What engines do when a table does not say.</summary>
internal static class UsualFormats
{
    /// <summary>The format of the cache.</summary>
    public static Precision Cache(string engine, Precision weights) => weights is Precision.Bf16 or Precision.W4A16 ? Precision.Bf16 : Precision.Fp8;

    /// <summary>An engine's name as the coefficients know it: serving layers around an engine are left out.</summary>
    public static string Engine(string name) => name.ToLowerInvariant() switch
    {
        "trt" or "dynamo-trt" or "tensorrt-llm" or "dynamo-trtllm" => "trtllm",
        "dynamo-sglang" or "sglang-disagg" or "mori-sglang" => "sglang",
        "dynamo-vllm" => "vllm",
        var other => other,
    };
}
