using System.Collections.Immutable;
using Nameplate.Factory.Hardware;
using Nameplate.Factory.Models;
using Nameplate.Factory.Performance;
using Nameplate.Factory.Serving;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;
using Input = Nameplate.Files.Shapes.Shape;
using Speculation = Nameplate.Factory.Serving.Speculation;

namespace Nameplate.Factory.Description;

/// <summary>Reads the replicas of a service and compiles their step times.</summary>
internal sealed class ReplicaReader(MapNode root, InputReader inputs, IReadOnlyDictionary<string, SitePool> pools, CoefficientSection coefficients, DataFiles files)
{
    private static readonly string[] Roles = ["mixed", "prefill", "decode"];
    private static readonly string[] Modes = ["chunked", "first"];
    private static readonly string[] Formats = ["bf16", "fp8", "fp4", "int4"];

    public static Shape Shape { get; } = Input.Object("A kind of replica.")
        .Required("pool", Input.Reference("The pool that its accelerators come from.", "pools"))
        .Required("count", Input.Input("How many replicas.", Dimension.None))
        .Optional("engine", Input.Input("The engine: vllm, trtllm, sglang, ….", FactKind.Text))
        .Optional("weights", Input.Input($"The format of the weights: {string.Join(", ", Formats)}.", FactKind.Text))
        .Optional("cache", Input.Input("The format of the cache: bf16 or fp8.", FactKind.Text))
        .Optional("tp", Input.Input("Tensor parallelism: parts into which attention is cut.", Dimension.None))
        .Optional("ep", Input.Input("Expert parallelism: groups of experts.", Dimension.None))
        .Optional("dp", Input.Input("Data parallelism of attention: copies within the replica.", Dimension.None))
        .Optional("pp", Input.Input("Pipeline parallelism: stages of layers.", Dimension.None))
        .Optional("table", Input.Input("A measured table of this replica's decode steps (batch, context, step_ms), which overrides the model; in quotation marks.", FactKind.Text))
        .Optional("role", Input.Input($"Which part of a request it does: {string.Join(", ", Roles)}.", FactKind.Text))
        .Optional("batch", Input.Input("The most sequences in a step.", Dimension.None))
        .Optional("chunk", Input.Input("Tokens of a step.", Dimensions.Tokens))
        .Optional("prefill", Input.Input($"How prompts are fitted in: {string.Join(", ", Modes)}.", FactKind.Text))
        .Optional("prefixCache", Input.Flag("Whether computed prefixes are kept for later requests."))
        .Optional("block", Input.Input("Tokens per block of the paged cache.", Dimensions.Tokens))
        .Optional("reserve", Input.Input("Share of blocks that taking in a sequence leaves free.", Dimension.None))
        .Optional("weight", Input.Input("Share of requests under vendor-weighted routing, relative to other kinds.", Dimension.None))
        .Optional("startUp", Input.Input("Time from switching on, or from repair, until it serves.", Dimensions.Time))
        .Optional("speculation", Input.Object("Speculative decoding.")
            .Required("draft", Input.Input("Tokens that are drafted per step.", Dimension.None))
            .Required("acceptance", Input.Input("Probability that a drafted token is accepted.", Dimension.None))
            .Optional("cost", Input.Input("Time of a step of the draft over one of the model.", Dimension.None)));

    /// <summary>All kinds of a service and their site; null when something is wrong.</summary>
    public (string Site, ImmutableArray<(ReplicaKind Kind, int Count)> Replicas, ImmutableArray<HostedKind> Kinds)? Read(string service, MapNode map)
    {
        if (ModelSection.Find(map, "model", root, inputs) is not { } model)
        {
            return null;
        }

        var all = new List<(ReplicaKind Kind, int Count)>();
        var kinds = new List<HostedKind>();
        string? site = null;
        foreach (var (id, kind) in map.Objects("replicas"))
        {
            if (!pools.TryGetValue(kind.Text("pool"), out var pool))
            {
                continue;
            }

            if (site is not null && site != pool.Site)
            {
                inputs.Error(FactoryCodes.SeveralSites, kind, "pool", $"the replicas of '{service}' stand at '{site}' and at '{pool.Site}'", "write one service for each site");
                continue;
            }

            site = pool.Site;
            if (ReadKind(id, kind, model, pool) is var (read, count, hosted))
            {
                all.Add((read, count));
                kinds.Add(hosted);
            }
        }

        if (all.Count == 0 && !inputs.Diagnostics.HasErrors)
        {
            inputs.Error(FactoryCodes.NothingToDo, map, "replicas", $"the service '{service}' has no replicas");
        }

        return site is null || all.Count == 0 ? null : (site, [.. all], [.. kinds]);
    }

    private (ReplicaKind Kind, int Count, HostedKind Hosted)? ReadKind(string id, MapNode map, LanguageModel model, SitePool pool)
    {
        int count = (int)inputs.CountOr(map, "count", "1", 1, 1_000_000, null, "");
        var design = ReadDesign(map, model, pool.Pool.Accelerator);
        long needed = (long)count * design.Accelerators;
        if (!pool.TryTake(needed))
        {
            inputs.Error(FactoryCodes.Oversubscribed, map, "count", $"{count} replicas of {design.Accelerators} accelerators need {needed} of '{pool.Pool.Id}', which has {pool.Free} left of {pool.Pool.Count}");
            return null;
        }

        var fitted = coefficients.For(map, design);
        try
        {
            var steps = ReadTable(map, new RooflineStepTimes(design, fitted));
            return (ToKind(id, map, design, steps, pool), count, new HostedKind(id, design, fitted));
        }
        catch (ArgumentException problem)
        {
            inputs.Error(FactoryCodes.DoesNotFit, map, "tp", problem.Message.Split(" (Parameter", StringSplitOptions.None)[0], "more parallelism, or a smaller format of the weights");
            return null;
        }
    }

    private IStepTimes ReadTable(MapNode map, RooflineStepTimes model)
    {
        if (!map.Has("table"))
        {
            return model;
        }

        string named = inputs.TextOr(map, "table", null, "")!;
        return files.Text(map, "table", named) is { } text && MeasuredStepTimes.Read(named, text, model, inputs.Diagnostics) is { } measured ? measured : model;
    }

    private ReplicaDesign ReadDesign(MapNode map, LanguageModel model, Accelerator accelerator)
    {
        string engine = inputs.TextOr(map, "engine", accelerator.Vendor == Vendor.Amd ? "sglang" : "vllm", "usual for this vendor")!;
        string weights = inputs.Word(map, "weights", Precisions.Name(model.Native), "as published", Formats);
        string cache = inputs.Word(map, "cache", weights == "bf16" ? "bf16" : "fp8", "follows the weights", Formats);
        return new ReplicaDesign
        {
            Accelerator = accelerator,
            Model = model,
            Engine = engine,
            Weights = Precisions.Parse(weights)!.Value,
            Kv = Precisions.Parse(cache)!.Value,
            TensorParallel = Parallel(map, "tp", "not cut"),
            ExpertParallel = Parallel(map, "ep", "experts are cut like everything else"),
            AttentionDataParallel = Parallel(map, "dp", "one copy"),
            PipelineParallel = Parallel(map, "pp", "one stage"),
        };
    }

    private ReplicaKind ToKind(string id, MapNode map, ReplicaDesign design, IStepTimes steps, SitePool pool)
    {
        var curve = pool.Curve;
        var usual = new ReplicaKind { Name = id, Pool = pool.Number, Accelerators = 1, Steps = steps };
        return new ReplicaKind
        {
            Name = id,
            Pool = pool.Number,
            Accelerators = design.Accelerators,
            Steps = steps,
            Watts = curve.Watts,
            Role = (Role)Array.IndexOf(Roles, inputs.Word(map, "role", Roles[0], "prompts and answers", Roles)),
            MaximumBatch = (int)inputs.CountOr(map, "batch", "1", 1, 65_536, usual.MaximumBatch, "usual of engines"),
            PrefillChunk = (int)inputs.CountOr(map, "chunk", "token", 1, 1 << 24, usual.PrefillChunk, "usual of engines"),
            Prefill = (PrefillMode)Array.IndexOf(Modes, inputs.Word(map, "prefill", Modes[0], "pieces of prompts fill the steps of answers", Modes)),
            PrefixCache = Flag(map, "prefixCache", "prefixes are computed again"),
            BlockTokens = (int)inputs.CountOr(map, "block", "token", 1, 1 << 20, usual.BlockTokens, "usual of engines"),
            CacheReserve = inputs.NumberOr(map, "reserve", "1", 0, 0.9, usual.CacheReserve, "usual of engines"),
            CacheBytesPerToken = design.Model.KvBytesPerToken(design.Kv),
            Speculation = map.OptionalMap("speculation") is { } speculation ? ReadSpeculation(speculation) : null,
            Weight = inputs.NumberOr(map, "weight", "1", 0, 1e6, usual.Weight, "as the other kinds"),
            StartUp = inputs.NumberOr(map, "startUp", "s", 0, 1e6, usual.StartUp, "loading weights and warming up"),
        };
    }

    private Speculation ReadSpeculation(MapNode map) => new()
    {
        DraftTokens = (int)inputs.CountOr(map, "draft", "1", 1, 64, null, ""),
        Acceptance = inputs.Number(map, "acceptance", "1", 0, 1),
        DraftShare = inputs.NumberOr(map, "cost", "1", 0, 10, 0, "drafting costs nothing"),
    };

    private bool Flag(MapNode map, string key, string why)
    {
        if (!map.Has(key))
        {
            inputs.Assume(map, key, "false", why);
        }

        return map.Flag(key);
    }

    private int Parallel(MapNode map, string key, string why) => (int)inputs.CountOr(map, key, "1", 1, 4096, 1, why);
}
