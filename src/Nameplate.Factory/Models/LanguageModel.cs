using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Models;

/// <summary>The architecture of a language model, as far as it decides what an engine has to read, compute and keep.</summary>
public sealed record LanguageModel
{
    /// <summary>The name in factory files: lower case, such as <c>llama-3.1-70b</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The publisher's name on its model card.</summary>
    public required string Name { get; init; }

    /// <summary>Transformer layers, without those that only predict further tokens.</summary>
    public required int Layers { get; init; }

    /// <summary>Width of the residual.</summary>
    public required int Hidden { get; init; }

    /// <summary>Query heads of a layer.</summary>
    public required int QueryHeads { get; init; }

    /// <summary>Key-value heads of a layer.</summary>
    public required int KvHeads { get; init; }

    /// <summary>Width of a head.</summary>
    public required int HeadSize { get; init; }

    /// <summary>Width of the dense feed-forward layers; 0 when there are none.</summary>
    public int FeedForward { get; init; }

    /// <summary>Size of the vocabulary.</summary>
    public required int Vocabulary { get; init; }

    /// <summary>Whether the input embedding is also the output layer.</summary>
    public bool TiedEmbeddings { get; init; }

    /// <summary>All parameters, as published.</summary>
    public required double Parameters { get; init; }

    /// <summary>The experts, or null for a dense model.</summary>
    public Experts? Experts { get; init; }

    /// <summary>Latent attention, or null for ordinary heads.</summary>
    public LatentAttention? Latent { get; init; }

    /// <summary>Layers that look only a number of tokens back, or null.</summary>
    public SlidingWindow? Window { get; init; }

    /// <summary>Layers whose memory of the past is a state of fixed size (linear attention, Mamba), or null.</summary>
    public RecurrentLayers? Recurrent { get; init; }

    /// <summary>The format of the weights outside the experts when the experts are in four bits; most four-bit checkpoints leave attention
    /// alone.</summary>
    public Precision ResidentPrecision { get; init; } = Precision.Bf16;

    /// <summary>The format in which the model is published.</summary>
    public Precision Native { get; init; } = Precision.Bf16;

    /// <summary>Other names, among them those of the measured tables, in lower case.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Where the figures come from.</summary>
    public required string Source { get; init; }

    /// <summary>Layers with experts.</summary>
    public int ExpertLayers => Experts is null ? 0 : Layers - Experts.DenseLayers;

    /// <summary>Parameters of one routed expert, over all layers that have it.</summary>
    public double ExpertParameters => Experts is null ? 0 : 3.0 * Hidden * Experts.Width * ExpertLayers;

    /// <summary>Parameters of all routed experts.</summary>
    public double RoutedParameters => Experts is null ? 0 : Experts.Count * ExpertParameters;

    /// <summary>Parameters of the embedding and the output layer.</summary>
    public double EmbeddingParameters => (TiedEmbeddings ? 1.0 : 2.0) * Vocabulary * Hidden;

    /// <summary>Parameters that every token meets: all but routed experts and embeddings.</summary>
    public double ResidentParameters => Parameters - RoutedParameters - EmbeddingParameters;

    /// <summary>Parameters that take part in the computation of one token; of an input embedding of its own a token meets one row, which is left
    /// out.</summary>
    public double ActiveParameters => ResidentParameters + (double)Vocabulary * Hidden + (Experts?.Active ?? 0) * ExpertParameters;

    /// <summary>Layers that keep keys and values of the whole context.</summary>
    public int FullLayers => Layers - (Window?.Layers ?? 0) - (Recurrent?.Layers ?? 0);

    /// <summary>Bytes that one token takes in the cache of one layer, over all heads.</summary>
    /// <param name="cache">The format of the cache.</param>
    public double KvBytesPerTokenAndLayer(Precision cache)
        => (Latent is { } latent ? latent.Rank + latent.Rope : 2.0 * KvHeads * HeadSize) * Precisions.CacheBytes(cache);

    /// <summary>Bytes that one more token takes in the cache while no window is full: 2·L·n_kv·d_h·bytes, or L·(d_c + d_rope)·bytes for latent
    /// attention.</summary>
    /// <param name="cache">The format of the cache.</param>
    public double KvBytesPerToken(Precision cache) => (FullLayers + (Window?.Layers ?? 0)) * KvBytesPerTokenAndLayer(cache);

    /// <summary>Bytes of all weights.</summary>
    /// <param name="weights">The format of the experts, or of all layers of a dense model; embeddings stay in sixteen bits.</param>
    public double WeightBytes(Precision weights)
        => RoutedParameters * Precisions.WeightBytes(weights) + ResidentParameters * Precisions.WeightBytes(ResidentFormat(weights)) + 2 * EmbeddingParameters;

    /// <summary>The format of attention, shared experts and dense layers when the experts have a format.</summary>
    public Precision ResidentFormat(Precision weights)
        => Experts is not null && weights is Precision.Fp4 or Precision.W4A16 ? ResidentPrecision : weights;

    /// <summary>Share of the routed experts that at least one of some tokens meets: 1 − (1 − k/E)^n, for tokens that choose independently.</summary>
    /// <param name="tokens">How many tokens, 0 or more.</param>
    public double ShareOfExpertsTouched(double tokens)
        => Experts is null ? 0 : 1 - Engine.Numerics.Functions.Pow(1 - (double)Experts.Active / Experts.Count, tokens);
}
