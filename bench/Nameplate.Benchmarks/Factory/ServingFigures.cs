using System.Diagnostics;
using System.Globalization;
using Nameplate.Factory.Accounting;
using Nameplate.Factory.Events;
using Nameplate.Factory.Hardware;
using Nameplate.Factory.Models;
using Nameplate.Factory.Performance;
using Nameplate.Factory.Power;
using Nameplate.Factory.Randomness;
using Nameplate.Factory.Serving;
using Nameplate.Factory.Workloads;

namespace Nameplate.Benchmarks.Factory;

/// <summary>The event core alone, and requests served at the level of engine steps.</summary>
public static class ServingFigures
{
    private const int Events = 4_000_000;
    private const int Rounds = 5;

    /// <summary>Events per second of one core, as lines "name TAB rate": each event that happens schedules the next one.</summary>
    public static void EventCore(TextWriter output)
    {
        foreach (int pending in new[] { 64, 100_000 })
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"events.{pending}\t{Best(() => Hold(pending)):G6}"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"loop.{pending}\t{Best(() => Loop(pending)):G6}"));
        }
    }

    /// <summary>Serves a trace and 100,000 requests on 100 replicas; prints what came out, seconds of wall clock and memory.</summary>
    /// <param name="output">Receives the lines.</param>
    /// <param name="traces">The folder with the Azure traces.</param>
    public static void Print(TextWriter output, string traces)
    {
        string path = Path.Combine(traces, "azure_llm_2023_conv.csv");
        var diagnostics = new Nameplate.Files.Diagnostics();
        var clock = Stopwatch.StartNew();
        var file = TraceFile.Read(path, path, TraceFormat.Azure, [], default, diagnostics);
        if (file is null)
        {
            output.WriteLine($"no trace at {path}");
        }
        else
        {
            double reading = clock.Elapsed.TotalSeconds;
            Serve(output, "Azure conversation trace", file.Trace, "a100", "llama-2-7b", 4, "round-robin");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  of which reading the trace: {reading:F3} s beside"));
        }

        Serve(output, "100,000 requests", Synthetic(100_000, 110, 1024, 515), "h100", "llama-3.1-8b", 100, "least-outstanding");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:F0} MiB"));
    }

    private static void Serve(TextWriter output, string name, RequestTrace trace, string accelerator, string model, int replicas, string router)
    {
        double best = double.PositiveInfinity;
        ServingResult result = null!;
        long events = 0;
        for (int round = 0; round < 3; round++)
        {
            var clock = Stopwatch.StartNew();
            (result, events) = Run(trace, accelerator, model, replicas, router);
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }

        var all = result.All;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {name}: {result.Completed:N0} requests, {result.OutputTokens:N0} tokens, {replicas} replicas of {model} on {accelerator}: {best:F3} s, {events:N0} events
              decode step {result.MeanDecodeStep * 1e3:F2} ms, E2E {all.EndToEnd.Mean.Figure:F3} s, TTFT p99 {all.TimeToFirstToken.Quantile(0.99).Figure:F3} s, ITL p99 {all.BetweenTokens.Quantile(0.99).Figure * 1e3:F1} ms, rho {result.Utilisation:F2}, batch {result.MeanBatch:F1}, preemptions {result.Preemptions:N0}
            """));
    }

    private static (ServingResult Result, long Events) Run(RequestTrace trace, string accelerator, string model, int replicas, string router)
    {
        var hardware = AcceleratorCatalogue.Find(accelerator)!;
        var design = new ReplicaDesign
        {
            Accelerator = hardware,
            Model = ModelCatalogue.Find(model)!,
            Engine = "vllm",
            Weights = Precision.Bf16,
            Kv = Precision.Bf16,
        };
        var kind = new ReplicaKind
        {
            Name = accelerator,
            Pool = 0,
            Accelerators = 1,
            Steps = new RooflineStepTimes(design, CoefficientCatalogue.For(design)),
            Watts = PowerCurve.For(hardware).Watts,
        };
        var loop = new EventLoop();
        var service = new ServingComponent(
            loop, new ServiceDesign { Name = "bench", Replicas = [(kind, replicas)], Router = router }, trace, new StateLedger([replicas]), new Meter());
        loop.RunOut();
        return (service.Result(loop.Now), loop.Happened);
    }

    /// <summary>Poisson arrivals, exponential lengths.</summary>
    private static RequestTrace Synthetic(int count, double rate, double input, double answer)
    {
        var gaps = new EntityDraws(1, "gaps");
        var lengths = new EntityDraws(1, "lengths");
        long[] arrivals = new long[count];
        int[] inputs = new int[count];
        int[] outputs = new int[count];
        double clock = 0;
        for (int request = 0; request < count; request++)
        {
            clock += gaps.Exponential() / rate;
            arrivals[request] = (long)(clock * 1e9);
            inputs[request] = 1 + (int)(input * lengths.Exponential());
            outputs[request] = 1 + (int)(answer * lengths.Exponential());
        }

        return new RequestTrace { Arrivals = arrivals, Inputs = inputs, Outputs = outputs };
    }

    /// <summary>The processor's time counts, not the clock's: what else runs on this machine does not.</summary>
    private static double Best(Func<double> run) => Enumerable.Range(0, Rounds).Max(_ => run());

    private static double Hold(int pending)
    {
        long[] gaps = Gaps();
        var heap = new EventHeap<Happening>();
        for (int one = 0; one < pending; one++)
        {
            heap.Add(gaps[one & (gaps.Length - 1)], Priorities.Completion, new Happening(0, 0, one));
        }

        var before = Environment.CpuUsage.TotalTime;
        for (int one = 0; one < Events; one++)
        {
            heap.TryNext(long.MaxValue, out long time, out var happening);
            heap.Add(time + gaps[one & (gaps.Length - 1)], Priorities.Completion, happening);
        }

        return Events / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static double Loop(int pending)
    {
        var loop = new EventLoop();
        var holder = new Holder(loop, Gaps(), pending);
        var before = Environment.CpuUsage.TotalTime;
        loop.RunOut();
        return loop.Happened / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static long[] Gaps()
    {
        var draws = new EntityDraws(1, "hold");
        long[] gaps = new long[4096];
        for (int one = 0; one < gaps.Length; one++)
        {
            gaps[one] = (long)(1e6 * draws.Exponential());
        }

        return gaps;
    }

    /// <summary>Answers each event with another one, so many times.</summary>
    private sealed class Holder : IComponent
    {
        private readonly EventLoop _loop;
        private readonly long[] _gaps;
        private readonly ushort _number;
        private int _left = Events;

        public Holder(EventLoop loop, long[] gaps, int pending)
        {
            _loop = loop;
            _gaps = gaps;
            _number = loop.Register(this);
            for (int one = 0; one < pending; one++)
            {
                loop.Schedule(gaps[one & (gaps.Length - 1)], Priorities.Completion, new Happening(_number, 0, one));
            }
        }

        public void Handle(long now, Happening happening)
        {
            if (_left-- > 0)
            {
                _loop.Schedule(now + _gaps[_left & (_gaps.Length - 1)], Priorities.Completion, happening);
            }
        }
    }

    private sealed class Meter : ISiteMeter
    {
        private double _watts;

        public void SetPower(int pool, int channel, double watts, long now) => _watts = watts;
    }
}
