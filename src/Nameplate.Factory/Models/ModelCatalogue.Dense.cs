namespace Nameplate.Factory.Models;

public static partial class ModelCatalogue
{
    private static LanguageModel[] Dense =>
    [
        new()
        {
            Id = "llama-2-7b", Name = "Llama 2 7B", Layers = 32, Hidden = 4096, QueryHeads = 32, KvHeads = 32, HeadSize = 128, FeedForward = 11008,
            Vocabulary = 32000, Parameters = 6.738e9, Source = "Meta, Llama-2-7b-hf config.json, 2023-07",
        },
        new()
        {
            Id = "llama-2-70b", Name = "Llama 2 70B", Layers = 80, Hidden = 8192, QueryHeads = 64, KvHeads = 8, HeadSize = 128, FeedForward = 28672,
            Vocabulary = 32000, Parameters = 68.977e9, Source = "Meta, Llama-2-70b-hf config.json, 2023-07",
        },
        new()
        {
            Id = "llama-3.1-8b", Name = "Llama 3.1 8B", Layers = 32, Hidden = 4096, QueryHeads = 32, KvHeads = 8, HeadSize = 128, FeedForward = 14336,
            Vocabulary = 128256, Parameters = 8.030e9, Aliases = ["llama-3-8b"], Source = "Meta, Llama-3.1-8B config.json, 2024-07",
        },
        new()
        {
            Id = "llama-3.1-70b", Name = "Llama 3.1 70B", Layers = 80, Hidden = 8192, QueryHeads = 64, KvHeads = 8, HeadSize = 128, FeedForward = 28672,
            Vocabulary = 128256, Parameters = 70.554e9, Aliases = ["llama-3.3-70b", "llama-3-70b"], Source = "Meta, Llama-3.1-70B config.json, 2024-07",
        },
        new()
        {
            Id = "llama-3.1-405b", Name = "Llama 3.1 405B", Layers = 126, Hidden = 16384, QueryHeads = 128, KvHeads = 8, HeadSize = 128, FeedForward = 53248,
            Vocabulary = 128256, Parameters = 405.853e9, Source = "Meta, Llama-3.1-405B config.json, 2024-07",
        },
        new()
        {
            Id = "qwen3-8b", Name = "Qwen3 8B", Layers = 36, Hidden = 4096, QueryHeads = 32, KvHeads = 8, HeadSize = 128, FeedForward = 12288,
            Vocabulary = 151936, Parameters = 8.191e9, Aliases = ["qwen3-vl-8b"], Source = "Alibaba, Qwen3-8B config.json, 2025-04",
        },
        new()
        {
            Id = "qwen3-14b", Name = "Qwen3 14B", Layers = 40, Hidden = 5120, QueryHeads = 40, KvHeads = 8, HeadSize = 128, FeedForward = 17408,
            Vocabulary = 151936, Parameters = 14.768e9, Source = "Alibaba, Qwen3-14B config.json, 2025-04",
        },
        new()
        {
            Id = "qwen3-32b", Name = "Qwen3 32B", Layers = 64, Hidden = 5120, QueryHeads = 64, KvHeads = 8, HeadSize = 128, FeedForward = 25600,
            Vocabulary = 151936, Parameters = 32.762e9, Aliases = ["qwen3-vl-32b"], Source = "Alibaba, Qwen3-32B config.json, 2025-04",
        },
        new()
        {
            Id = "gemma-3-12b", Name = "Gemma 3 12B", Layers = 48, Hidden = 3840, QueryHeads = 16, KvHeads = 8, HeadSize = 256, FeedForward = 15360,
            Vocabulary = 262208, TiedEmbeddings = true, Parameters = 11.766e9, Window = new(1024, 40),
            Source = "Google, gemma-3-12b-it config.json, 2025-03; text part; five local layers to one global",
        },
        new()
        {
            Id = "gemma-3-27b", Name = "Gemma 3 27B", Layers = 62, Hidden = 5376, QueryHeads = 32, KvHeads = 16, HeadSize = 128, FeedForward = 21504,
            Vocabulary = 262208, TiedEmbeddings = true, Parameters = 27.009e9, Window = new(1024, 52),
            Source = "Google, gemma-3-27b-it config.json, 2025-03; text part; five local layers to one global",
        },
    ];
}
