namespace Nameplate.Factory.Models;

public static partial class ModelCatalogue
{
    // A gated delta network keeps a key × value matrix for each value head in 32 bits; a Mamba-2 layer a head × state matrix in 32 bits.
    private static LanguageModel[] Hybrids =>
    [
        new()
        {
            Id = "qwen3.5-397b-a17b", Name = "Qwen3.5 397B-A17B", Layers = 60, Hidden = 4096, QueryHeads = 32, KvHeads = 2, HeadSize = 256,
            Vocabulary = 248320, Parameters = 396.8e9, Experts = new(512, 10, 1024, Shared: 1), Recurrent = new(45, 45 * 64 * 128 * 128 * 4.0),
            Source = "Alibaba, Qwen3.5-397B-A17B config.json and model card (397 B, 17 B active), 2026-02; three gated delta networks to one full attention",
        },
        new()
        {
            Id = "nemotron-nano-9b-v2", Name = "Nemotron Nano 9B v2", Layers = 56, Hidden = 4480, QueryHeads = 40, KvHeads = 8, HeadSize = 128, FeedForward = 15680,
            Vocabulary = 131072, Parameters = 8.89e9, Recurrent = new(52, 27 * 128 * 80 * 128 * 4.0),
            Source = "NVIDIA, NVIDIA-Nemotron-Nano-9B-v2 config.json, 2025-08; 27 Mamba-2, 25 feed-forward and 4 attention layers",
        },
        new()
        {
            Id = "nemotron-nano-12b-v2", Name = "Nemotron Nano 12B v2", Layers = 62, Hidden = 5120, QueryHeads = 40, KvHeads = 8, HeadSize = 128, FeedForward = 20480,
            Vocabulary = 131072, Parameters = 12.31e9, Recurrent = new(56, 28 * 128 * 80 * 128 * 4.0), Aliases = ["nemotron-nano-12b-v2-vl"],
            Source = "NVIDIA, NVIDIA-Nemotron-Nano-12B-v2 config.json, 2025-08; 28 Mamba-2, 28 feed-forward and 6 attention layers",
        },
    ];
}
