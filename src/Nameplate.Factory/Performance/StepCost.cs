using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Performance;

/// <summary>What a step of a replica costs one of its accelerators, in bytes, in seconds at peak arithmetic and in bytes on the links; no
/// efficiencies yet.</summary>
/// <remarks>
/// A pipeline of p stages works on p parts of the batch in turn: as long as one stage with all layers takes for the p-th part of the work. Copies
/// of attention share the
/// sequences evenly.
/// </remarks>
internal sealed class StepCost
{
    private const double UsualLength = 4096;

    private readonly ReplicaDesign _design;
    private readonly double _residentSeconds;
    private readonly double _expertSeconds;
    private readonly double _headSeconds;
    private readonly double _expertBytes;
    private readonly double _reducedBytes;
    private readonly double _exchangedBytes;

    public StepCost(ReplicaDesign design)
    {
        _design = design;
        var (model, accelerator) = (design.Model, design.Accelerator);
        var resident = model.ResidentFormat(design.Weights);
        double stage = design.StageAccelerators;
        double tensor = design.TensorParallel;

        double head = model.EmbeddingParameters / (model.TiedEmbeddings ? 1 : 2);
        AlwaysBytes = (model.ResidentParameters * Precisions.WeightBytes(resident) + 2 * head) / tensor;
        _expertBytes = model.RoutedParameters * Precisions.WeightBytes(design.Weights) / stage;
        HeldBytes = (AlwaysBytes + _expertBytes + (model.TiedEmbeddings ? 0 : 2 * head / tensor)) / design.PipelineParallel;

        // Heads that cannot be cut further are copied; a latent vector always is.
        double shards = model.Latent is null ? Math.Min(tensor, model.KvHeads) : 1;
        double layer = model.KvBytesPerTokenAndLayer(design.Kv) / shards / design.AttentionDataParallel / design.PipelineParallel;
        CacheBytesPerToken = model.FullLayers * layer;
        WindowBytesPerToken = (model.Window?.Layers ?? 0) * layer;
        StateBytesPerSequence = 2 * (model.Recurrent?.StateBytes ?? 0) / tensor / design.AttentionDataParallel / design.PipelineParallel;

        double share = 1.0 / (stage * design.PipelineParallel);
        _residentSeconds = 2 * model.ResidentParameters * share / accelerator.Flops(resident);
        _expertSeconds = 2 * (model.Experts?.Active ?? 0) * model.ExpertParameters * share / accelerator.Flops(design.Weights);
        _headSeconds = 2 * head * share / accelerator.Bf16Flops;
        DecodeAttentionSeconds = AttentionFlops(decode: true) * share / accelerator.Bf16Flops;
        PrefillAttentionSeconds = AttentionFlops(decode: false) * share / accelerator.Bf16Flops;

        // Two all-reduces a layer, or one and an exchange of tokens between the experts: eight bits out, sixteen back.
        bool exchange = model.Experts is not null && design.AttentionDataParallel > 1;
        double ring = 2 * (tensor - 1) / tensor;
        double wide = 2 * (stage - 1) / stage;
        double activation = 2.0 * model.Hidden * model.Layers / design.PipelineParallel;
        _reducedBytes = activation * (ring / design.AttentionDataParallel + (exchange ? 0 : wide));
        _exchangedBytes = exchange ? 1.5 * activation * Math.Min(model.Experts!.Active, stage) * (stage - 1) / stage / stage : 0;
        Collectives = model.Layers * ((tensor > 1 ? 1 : 0) + (stage > 1 ? (exchange ? 2 : 1) : 0));
        LinkBandwidth = stage <= accelerator.ScaleUpDomain ? accelerator.LinkBandwidth : accelerator.NetworkBandwidth;
    }

    /// <summary>Bytes of the weights that every step reads.</summary>
    public double AlwaysBytes { get; }

    /// <summary>Bytes of the weights that an accelerator holds.</summary>
    public double HeldBytes { get; }

    /// <summary>Bytes read for each token in the cache of the layers that see all of it.</summary>
    public double CacheBytesPerToken { get; }

    /// <summary>The same for layers with a window, while it is not full.</summary>
    public double WindowBytesPerToken { get; }

    /// <summary>Bytes of state read and written for each sequence.</summary>
    public double StateBytesPerSequence { get; }

    /// <summary>Bytes that a token in the cache takes, windows and fixed states of a sequence spread over a usual length.</summary>
    public double HeldBytesPerToken
        => CacheBytesPerToken + WindowBytesPerToken * Math.Min(1, WindowTokens / UsualLength) + 0.5 * StateBytesPerSequence / UsualLength;

    /// <summary>Seconds at peak for each pair of a decoded token and a token it attends to.</summary>
    public double DecodeAttentionSeconds { get; }

    /// <summary>The same for prompt tokens.</summary>
    public double PrefillAttentionSeconds { get; }

    /// <summary>Collectives of a step.</summary>
    public double Collectives { get; }

    /// <summary>Bytes a second of the links that its collectives use.</summary>
    public double LinkBandwidth { get; }

    /// <summary>Tokens after which the window of one sequence is full; without bound when the model has none.</summary>
    public double WindowTokens => _design.Model.Window?.Tokens ?? double.PositiveInfinity;

    /// <summary>Tokens that a sequence puts through the layers in a step: one and what was drafted.</summary>
    public int TokensPerDecode => 1 + (_design.Speculation?.DraftTokens ?? 0);

    /// <summary>Bytes of weights read by a step on some tokens.</summary>
    public double WeightBytes(double tokens)
        => AlwaysBytes + _expertBytes * _design.Model.ShareOfExpertsTouched(tokens / _design.PipelineParallel);

    /// <summary>Seconds at peak for the weights' products of a step.</summary>
    /// <param name="tokens">Tokens through the layers.</param>
    /// <param name="answers">Tokens for which the next one is wanted.</param>
    public double ProductSeconds(double tokens, double answers) => tokens * (_residentSeconds + _expertSeconds) + answers * _headSeconds;

    /// <summary>Bytes that an accelerator sends in a step.</summary>
    public double LinkBytes(double tokens) => tokens * (_reducedBytes + _exchangedBytes);

    /// <summary>What a step asks for.</summary>
    /// <param name="decodes">Sequences that get a token each.</param>
    /// <param name="context">Tokens in their caches.</param>
    /// <param name="prefill">Prompt tokens.</param>
    /// <param name="prefillContext">Tokens that those attend to, summed.</param>
    public StepPart Part(double decodes, double context, double prefill, double prefillContext)
    {
        double answers = decodes * TokensPerDecode;
        double window = decodes > 0 ? Math.Min(context, decodes * WindowTokens) * WindowBytesPerToken : 0;
        return new StepPart
        {
            Memory = (WeightBytes(answers + prefill) + context * CacheBytesPerToken + window + decodes * StateBytesPerSequence) / _design.Accelerator.MemoryBandwidth,
            DecodeWork = ProductSeconds(answers, answers) + context * TokensPerDecode * DecodeAttentionSeconds,
            PrefillWork = ProductSeconds(prefill, 0) + prefillContext * PrefillAttentionSeconds,
            Links = LinkBytes(answers + prefill) / LinkBandwidth,
            Collectives = Collectives,
            Layers = _design.Model.Layers,
            Sequences = decodes / (_design.AttentionDataParallel * (double)_design.PipelineParallel),
        };
    }

    // Scores and their product with the values, for every head: 4·d_h; absorbed into the latent vector in decoding, unfolded in prefill.
    private double AttentionFlops(bool decode)
    {
        var model = _design.Model;
        double perHead = model.Latent switch
        {
            null => 4.0 * model.HeadSize,
            { } latent when decode => 2.0 * (latent.Rank + latent.Rope) + 2.0 * latent.Rank,
            { } latent => 2.0 * (latent.KeySize + latent.Rope) + 2.0 * latent.ValueSize,
        };
        return model.FullLayers * (double)model.QueryHeads * perHead;
    }
}
