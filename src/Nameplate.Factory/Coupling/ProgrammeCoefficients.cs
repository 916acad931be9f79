using System.Collections.Immutable;
using Nameplate.Factory.Hardware;
using Nameplate.Factory.Models;
using Nameplate.Factory.Performance;
using Nameplate.Factory.Power;
using Nameplate.Factory.Reliability;
using Nameplate.Factory.Serving;
using Nameplate.Factory.Training;

namespace Nameplate.Factory.Coupling;

/// <summary>Works out what a programme takes from the factory: tokens per second and MW, watts under load, and the goodput of training.</summary>
public static class ProgrammeCoefficients
{
    private const int MostConcurrency = 65_536;

    /// <summary>The figures of every accelerator of the catalogue that the model fits on.</summary>
    public static ImmutableArray<AcceleratorFigures> Serving(CoefficientRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var model = ModelCatalogue.Find(request.Model) ?? throw new ArgumentException($"No model is called '{request.Model}'.", nameof(request));
        return [.. AcceleratorCatalogue.All.Select(a => Of(a, model, request)).OfType<AcceleratorFigures>()];
    }

    /// <summary>The effective training time ratio of a job at the best interval between checkpoints, by the exact formula.</summary>
    /// <param name="accelerators">Accelerators of the job, eight to a node.</param>
    /// <param name="perThousandNodeDays">Failures per 1,000 node-days.</param>
    /// <param name="checkpoint">Seconds that a checkpoint costs.</param>
    /// <param name="restart">Seconds until work goes on after a failure.</param>
    public static double TrainingGoodput(double accelerators, double perThousandNodeDays, double checkpoint, double restart)
    {
        double failure = NodeReliability.Of(perThousandNodeDays, null, "").JobMeanTimeToFailure(accelerators / 8);
        return Checkpointing.Ettr(Checkpointing.BestInterval(checkpoint, failure), checkpoint, restart, failure);
    }

    private static AcceleratorFigures? Of(Accelerator accelerator, LanguageModel model, CoefficientRequest request)
    {
        string engine = accelerator.Vendor == Vendor.Amd ? "sglang" : "trtllm";
        var weights = accelerator.Fp4Flops > 0 ? Precision.Fp4 : accelerator.Fp8Flops > 0 ? Precision.Fp8 : Precision.Bf16;
        var design = new ReplicaDesign
        {
            Accelerator = accelerator,
            Model = model,
            Engine = engine,
            Weights = weights,
            Kv = weights == Precision.Bf16 ? Precision.Bf16 : Precision.Fp8,
            TensorParallel = request.Accelerators,
            ExpertParallel = model.Experts is null ? 1 : request.Accelerators,
        };
        try
        {
            return Best(design, request);
        }
        catch (ArgumentException)
        {
            // The weights do not fit: the accelerator has no figure for this service.
            return null;
        }
    }

    private static AcceleratorFigures? Best(ReplicaDesign design, CoefficientRequest request)
    {
        (int Concurrency, Prediction Prediction)? best = null;
        for (int concurrency = 1; concurrency <= MostConcurrency; concurrency = concurrency < 8 ? concurrency + 1 : concurrency + concurrency / 8)
        {
            var prediction = Predictor.Predict(design, new Workload(request.Input, request.Output, concurrency), CoefficientCatalogue.Shipped);
            if (prediction.TimePerToken > request.TimePerToken || prediction.Limit == BindingLimit.Cache)
            {
                break;
            }

            best = (concurrency, prediction);
        }

        return best is var (requests, found) ? Figures(design, request, requests, found) : null;
    }

    private static AcceleratorFigures Figures(ReplicaDesign design, CoefficientRequest request, int concurrency, Prediction prediction)
    {
        var curve = PowerCurves.For(design.Accelerator);
        var node = NodePowers.For(design.Accelerator);
        var steps = new RooflineStepTimes(design, prediction.Coefficients);
        int decodes = Math.Max(1, (int)prediction.Batch);

        // In the long run every answer token comes with input ÷ output prompt tokens.
        int prompt = (int)((long)decodes * request.Input / request.Output);
        var load = steps.Load(new StepShape(decodes, (long)(decodes * (request.Input + 0.5 * request.Output)), prompt, (long)prompt * request.Input / 2));
        double watts = curve.Watts(load, 1);
        return new AcceleratorFigures(
            design.Accelerator, design.Engine, design.Weights, concurrency, prediction.TotalRate, watts, PerAccelerator(node, watts), PerAccelerator(node, curve.Maximum),
            prediction.Band, prediction.Coefficients, prediction.Warnings);
    }

    private static double PerAccelerator(NodePower node, double watts) => node.Wall(watts * node.Accelerators) / node.Accelerators;
}
