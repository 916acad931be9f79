using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Models;

public static partial class ModelCatalogue
{
    private static LanguageModel[] Mixtures =>
    [
        new()
        {
            Id = "deepseek-r1", Name = "DeepSeek-R1", Layers = 61, Hidden = 7168, QueryHeads = 128, KvHeads = 128, HeadSize = 128, FeedForward = 18432,
            Vocabulary = 129280, Parameters = 671.026e9, Experts = new(256, 8, 2048, Shared: 1, DenseLayers: 3), Latent = new(512, 64, 1536, 128, 128),
            Native = Precision.Fp8, Aliases = ["dsr1", "deepseek-v3", "deepseek-v3.1"], Source = "DeepSeek, DeepSeek-V3 and R1 config.json and model card (671 B, 37 B active), 2024-12",
        },
        new()
        {
            Id = "kimi-k2.5", Name = "Kimi K2.5", Layers = 61, Hidden = 7168, QueryHeads = 64, KvHeads = 64, HeadSize = 128, FeedForward = 18432,
            Vocabulary = 163840, Parameters = 1026.4e9, Experts = new(384, 8, 2048, Shared: 1, DenseLayers: 1), Latent = new(512, 64, 1536, 128, 128),
            Native = Precision.W4A16, Aliases = ["kimi-k2"], Source = "Moonshot AI, Kimi-K2 and K2.5 config.json and model card (1 T, 32 B active), 2025-07 and 2026-01; text part",
        },
        new()
        {
            Id = "glm-5", Name = "GLM-5", Layers = 78, Hidden = 6144, QueryHeads = 64, KvHeads = 64, HeadSize = 256, FeedForward = 12288,
            Vocabulary = 154880, Parameters = 743.9e9, Experts = new(256, 8, 2048, Shared: 1, DenseLayers: 3), Latent = new(512, 64, 2048, 192, 256),
            Source = "Zhipu AI, GLM-5 config.json and model card (744 B, 40 B active), 2026-02",
        },
        new()
        {
            Id = "gpt-oss-120b", Name = "gpt-oss-120b", Layers = 36, Hidden = 2880, QueryHeads = 64, KvHeads = 8, HeadSize = 64,
            Vocabulary = 201088, Parameters = 116.83e9, Experts = new(128, 4, 2880), Window = new(128, 18),
            Native = Precision.Fp4, Aliases = ["gptoss", "gptoss120b"], Source = "OpenAI, gpt-oss-120b config.json and model card (116.8 B, 5.1 B active), 2025-08",
        },
        new()
        {
            Id = "gpt-oss-20b", Name = "gpt-oss-20b", Layers = 24, Hidden = 2880, QueryHeads = 64, KvHeads = 8, HeadSize = 64,
            Vocabulary = 201088, Parameters = 20.91e9, Experts = new(32, 4, 2880), Window = new(128, 12),
            Native = Precision.Fp4, Source = "OpenAI, gpt-oss-20b config.json and model card (20.9 B, 3.6 B active), 2025-08",
        },
        new()
        {
            Id = "minimax-m2.5", Name = "MiniMax-M2.5", Layers = 62, Hidden = 3072, QueryHeads = 48, KvHeads = 8, HeadSize = 128,
            Vocabulary = 200064, Parameters = 228.7e9, Experts = new(256, 8, 1536),
            Native = Precision.Fp8, Aliases = ["minimax-m2"], Source = "MiniMax, MiniMax-M2 and M2.5 config.json and model card (229 B, 10 B active), 2025-10 and 2026-02",
        },
        new()
        {
            Id = "qwen3-30b-a3b", Name = "Qwen3 30B-A3B", Layers = 48, Hidden = 2048, QueryHeads = 32, KvHeads = 4, HeadSize = 128,
            Vocabulary = 151936, Parameters = 30.532e9, Experts = new(128, 8, 768), Aliases = ["qwen3-coder-30b-a3b", "qwen3-vl-30b-a3b", "qwen3-omni-30b-a3b"],
            Source = "Alibaba, Qwen3-30B-A3B config.json and model card (30.5 B, 3.3 B active), 2025-04",
        },
        new()
        {
            Id = "qwen3-235b-a22b", Name = "Qwen3 235B-A22B", Layers = 94, Hidden = 4096, QueryHeads = 64, KvHeads = 4, HeadSize = 128,
            Vocabulary = 151936, Parameters = 235.094e9, Experts = new(128, 8, 1536), Aliases = ["qwen3-vl-235b-a22b"],
            Source = "Alibaba, Qwen3-235B-A22B config.json and model card (235 B, 22 B active), 2025-04",
        },
        new()
        {
            Id = "qwen3-coder-480b-a35b", Name = "Qwen3 Coder 480B-A35B", Layers = 62, Hidden = 6144, QueryHeads = 96, KvHeads = 8, HeadSize = 128,
            Vocabulary = 151936, Parameters = 480.155e9, Experts = new(160, 8, 2560),
            Source = "Alibaba, Qwen3-Coder-480B-A35B config.json and model card (480 B, 35 B active), 2025-07",
        },
        new()
        {
            Id = "llama-4-scout-17b-16e", Name = "Llama 4 Scout", Layers = 48, Hidden = 5120, QueryHeads = 40, KvHeads = 8, HeadSize = 128,
            Vocabulary = 202048, Parameters = 107.77e9, Experts = new(16, 1, 8192, Shared: 1), Window = new(8192, 36), Aliases = ["llama-4-scout"],
            Source = "Meta, Llama-4-Scout config.json and model card (109 B with vision, 17 B active), 2025-04; text part; three chunked layers to one global",
        },
        new()
        {
            Id = "llama-4-maverick-17b-128e", Name = "Llama 4 Maverick", Layers = 48, Hidden = 5120, QueryHeads = 40, KvHeads = 8, HeadSize = 128, FeedForward = 16384,
            Vocabulary = 202048, Parameters = 400.71e9, Experts = new(128, 1, 8192, Shared: 1, DenseLayers: 24), Window = new(8192, 36), Aliases = ["llama-4-maverick"],
            Source = "Meta, Llama-4-Maverick config.json and model card (400 B, 17 B active), 2025-04; text part; experts in every other layer",
        },
    ];
}
