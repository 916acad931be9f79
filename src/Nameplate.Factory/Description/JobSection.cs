using System.Collections.Immutable;
using Nameplate.Factory.Fleet;
using Nameplate.Factory.Hardware;
using Nameplate.Factory.Serving;
using Nameplate.Factory.Training;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Factory.Description;

/// <summary>The <c>jobs</c> section: training runs and streams of experiments.</summary>
internal sealed class JobSection(MapNode root, InputReader inputs, IReadOnlyDictionary<string, SitePool> pools)
{
    private const double Longest = 3.2e9;

    private static readonly string[] Kinds = ["production", "research"];
    private static readonly string[] Shortages = ["wait", "shrink", "requeue"];

    private static readonly string[] Mixes = ["seren", "kalos", "philly"];

    public static Section Section { get; } = new("jobs", Shape.Map("Training runs and experiments, by id.", Shape.Object("A job, several, or a stream of them.")
        .Required("pool", Shape.Reference("The pool that it runs on.", "pools"))
        .Optional("kind", Shape.Input($"What it is for: {string.Join(", ", Kinds)}; production may preempt research.", FactKind.Text))
        .Optional("accelerators", Shape.Input("How many accelerators at once.", Dimensions.Accelerators, Dimension.None))
        .Optional("sizes", Shape.List("The sizes of a stream's jobs.", Shape.Object("A size.")
            .Required("accelerators", Shape.Input("How many accelerators.", Dimensions.Accelerators, Dimension.None))
            .Required("share", Shape.Input("Share of the jobs that have it.", Dimension.None))))
        .Optional("mix", Shape.Input($"Sizes and durations as a published cluster's: {string.Join(", ", Mixes)}; 'count' of them come spread over the run.", FactKind.Text))
        .Optional("count", Shape.Input("How many such jobs there are from the beginning.", Dimension.None))
        .Optional("scale", Shape.Input("How many times as large the jobs of a mix are.", Dimension.None))
        .Optional("rate", Shape.Input("How many more come per time.", Dimension.None / Dimensions.Time))
        .Optional("priority", Shape.Input("Higher goes first.", Dimension.None))
        .Optional("submitted", Shape.Input("When it is submitted.", Dimensions.Time))
        .Optional("work", Shape.Input("Time that it needs on all its accelerators at full clock, without failures; of a stream the median. Without it the job never ends.", Dimensions.Time))
        .Optional("workP90", Shape.Input("The 90th percentile of a stream's work.", Dimensions.Time))
        .Optional("checkpoint", Shape.Input("How long writing a checkpoint stops the work.", Dimensions.Time))
        .Optional("interval", Shape.Input("Work between checkpoints.", Dimensions.Time))
        .Optional("restart", Shape.Input("Time until it works, at first and after each failure.", Dimensions.Time))
        .Optional("onShortage", Shape.Input($"What it does when a failed node cannot be replaced: {string.Join(", ", Shortages)}.", FactKind.Text))
        .Optional("smallest", Shape.Input("The fewest accelerators that it shrinks to.", Dimensions.Accelerators, Dimension.None))
        .Optional("training", Shape.Object("What it trains: gives tokens per second and the load of its accelerators.")
            .Required("model", Shape.Input("The model.", FactKind.Text))
            .Required("tokensPerStep", Shape.Input("Tokens of one step of the whole job.", Dimensions.Tokens))
            .Optional("tp", Shape.Input("Tensor parallelism.", Dimension.None))
            .Optional("pp", Shape.Input("Stages of the pipeline.", Dimension.None))
            .Optional("ep", Shape.Input("Accelerators over which experts are spread.", Dimension.None))
            .Optional("microbatches", Shape.Input("Microbatches in flight per step and pipeline.", Dimension.None))
            .Optional("mfu", Shape.Input("Share of the peak that useful arithmetic reaches while a stage is busy.", Dimension.None))
            .Optional("precision", Shape.Input("The format of the arithmetic.", FactKind.Text))
            .Optional("exposed", Shape.Input("Share of the reduction of gradients that nothing hides.", Dimension.None)))));

    /// <summary>All jobs that can be read, with their sites.</summary>
    public IReadOnlyList<(string Site, JobDesign Job)> ReadAll()
        => [.. root.Objects("jobs").Select(j => Read(j.Id, j.Map)).OfType<(string Site, JobDesign Job)>()];

    private (string Site, JobDesign Job)? Read(string id, MapNode map)
    {
        if (!pools.TryGetValue(map.Text("pool"), out var pool))
        {
            return null;
        }

        var mix = ReadMix(map);
        var sizes = ReadSizes(map, pool);
        int accelerators = mix is not null ? 1 : sizes.Length > 0 ? sizes[0].Accelerators : ReadAccelerators(map, "accelerators", pool, map);
        double? work = mix is not null ? 1 : inputs.OptionalNumber(map, "work", "s", 1e-3, Longest, "the job never ends");
        double rate = mix is not null ? 0 : inputs.NumberOr(map, "rate", "1/s", 0, 1e6, 0, "no more come");
        double deviation = map.Has("workP90") && work is { } median ? Engine.Numerics.Functions.Log(inputs.Number(map, "workP90", "s", median, Longest) / median) / 1.2815515655446004 : 0;
        var step = map.OptionalMap("training") is { } training ? ReadTraining(training, accelerators, pool) : NoTraining(map);
        var job = new FleetJob
        {
            Name = id,
            Pool = pool.Number,
            Accelerators = accelerators,
            Kind = (JobKind)Array.IndexOf(Kinds, inputs.Word(map, "kind", Kinds[0], "a run that counts", Kinds)),
            Priority = (int)inputs.CountOr(map, "priority", "1", -1000, 1000, 0, "none"),
            Submitted = inputs.TimeOr(map, "submitted", 0, 0, "at the start"),
            WorkSeconds = work ?? double.PositiveInfinity,
            CheckpointSeconds = inputs.NumberOr(map, "checkpoint", "s", 0, 1e6, 0, "checkpoints cost nothing"),
            CheckpointInterval = inputs.OptionalNumber(map, "interval", "s", 1e-3, 1e9, "the best one at the pool's failure rate"),
            RestartSeconds = inputs.NumberOr(map, "restart", "s", 0, 1e6, 0, "starting takes no time"),
            OnShortage = (ShortagePolicy)Array.IndexOf(Shortages, inputs.Word(map, "onShortage", Shortages[0], "it holds the rest and waits", Shortages)),
            SmallestAccelerators = (int)inputs.CountOr(map, "smallest", "accelerator", 0, 1L << 30, 0, "none"),
            TokensPerSecond = step.Tokens,
            ClockedShare = step.Clocked,
            Load = step.Load,
        };
        return (pool.Site, new JobDesign
        {
            Id = id,
            Pool = pool.Number,
            Job = job,
            Count = (int)inputs.CountOr(map, "count", "1", 0, 1_000_000, rate > 0 ? 0 : 1, rate > 0 ? "only the stream" : "one"),
            Rate = rate,
            Sizes = sizes,
            WorkDeviation = deviation,
            Mix = mix,
            MixScale = mix is null ? 1 : ReadScale(map, mix, pool),
        });
    }

    private JobMix? ReadMix(MapNode map)
        => !map.Has("mix") ? null : inputs.Word(map, "mix", null, "", Mixes) switch { "seren" => JobMix.Seren, "kalos" => JobMix.Kalos, _ => JobMix.Philly };

    private int ReadScale(MapNode map, JobMix mix, SitePool pool)
    {
        int scale = (int)inputs.CountOr(map, "scale", "1", 1, 100_000, 1, "as large as published");
        long largest = (long)mix.Largest * scale;
        long most = pool.Free - (long)pool.Pool.Spares * pool.Pool.NodeSize;
        if (largest > most)
        {
            inputs.Error(FactoryCodes.Oversubscribed, map, "mix", $"the largest jobs of the mix need {largest} accelerators; services and spares leave {most} of '{pool.Pool.Id}'");
        }

        return scale;
    }

    private ImmutableArray<(int Accelerators, double Share)> ReadSizes(MapNode map, SitePool pool)
    {
        var sizes = map.ObjectItems("sizes").Select(s => (ReadAccelerators(s, "accelerators", pool, s), inputs.Number(s, "share", "1", 0, 1))).ToImmutableArray();
        double sum = sizes.Sum(s => s.Item2);
        if (sizes.Length > 0 && Math.Abs(sum - 1) > 1e-6)
        {
            inputs.Error(FactoryCodes.OutOfRange, map, "sizes", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the shares of the sizes sum to {sum * 100:0.##} %; expected 100 %"));
        }

        return sizes;
    }

    private int ReadAccelerators(MapNode map, string key, SitePool pool, MapNode blame)
    {
        if (!map.Has(key))
        {
            inputs.Error(FactoryCodes.NotOneOf, blame, "", "the job has none of 'accelerators', 'sizes' and 'mix'");
            return 1;
        }

        long most = pool.Free - (long)pool.Pool.Spares * pool.Pool.NodeSize;
        int accelerators = (int)inputs.CountOr(map, key, "accelerator", 1, int.MaxValue, null, "");
        if (accelerators > most)
        {
            inputs.Error(FactoryCodes.Oversubscribed, map, key, $"the job needs {accelerators} accelerators; services and spares leave {most} of '{pool.Pool.Id}'");
        }

        return accelerators;
    }

    private (double Tokens, double Clocked, StepLoad Load) NoTraining(MapNode map)
    {
        var usual = new FleetJob { Name = "", Accelerators = 1, WorkSeconds = 1 };
        inputs.Assume(map, "training", "compute and memory at 40 % of their peaks", "tokens are not counted");
        return (0, usual.ClockedShare, usual.Load);
    }

    private (double Tokens, double Clocked, StepLoad Load) ReadTraining(MapNode map, int accelerators, SitePool pool)
    {
        var usual = new FleetJob { Name = "", Accelerators = 1, WorkSeconds = 1 };
        if (ModelSection.Find(map, "model", root, inputs) is not { } model)
        {
            return (0, usual.ClockedShare, usual.Load);
        }

        var accelerator = pool.Pool.Accelerator;
        string precision = inputs.Word(map, "precision", "bf16", "usual", ["bf16", "fp8", "fp4"]);
        var design = new TrainingDesign
        {
            ActiveParameters = model.ActiveParameters,
            Parameters = model.Parameters,
            TokensPerStep = inputs.Number(map, "tokensPerStep", "token", 1, 1e12),
            Accelerators = accelerators,
            TensorParallel = Whole(map, "tp"),
            PipelineParallel = Whole(map, "pp"),
            ExpertParallel = Whole(map, "ep"),
            Microbatches = Whole(map, "microbatches"),
            PeakFlops = accelerator.Flops(Precisions.Parse(precision)!.Value),
            BusyMfu = inputs.NumberOr(map, "mfu", "1", 0.001, 1, 0.45, "Llama 3 405B on 16,384 H100 reached 0.38 to 0.43 with bubbles (Meta, 2024-07)"),
            NetworkBandwidth = accelerator.NetworkBandwidth,
            ExposedReduction = inputs.NumberOr(map, "exposed", "1", 0, 1, 0.1, "nine tenths of the reduction hide behind arithmetic"),
        };
        try
        {
            var step = TrainingStep.Of(design);
            return (design.TokensPerStep / step.Seconds, step.ClockedShare, new StepLoad(Math.Min(1, step.Mfu), 0.4));
        }
        catch (ArgumentException problem)
        {
            inputs.Error(FactoryCodes.Layout, map, map.Has("tp") ? "tp" : "pp", problem.Message.Split(" (Parameter", StringSplitOptions.None)[0].TrimEnd('.'));
            return (0, usual.ClockedShare, usual.Load);
        }
    }

    private int Whole(MapNode map, string key) => (int)inputs.CountOr(map, key, "1", 1, 100_000, 1, "one");
}
