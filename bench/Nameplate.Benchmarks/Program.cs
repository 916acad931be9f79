using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Nameplate.Benchmarks;
using Nameplate.Benchmarks.Factory;

if (args is ["figures", var programme])
{
    Figures.Print(Console.Out, programme);
    return 0;
}

if (args is ["fleet", var threads])
{
    FleetFigures.Print(Console.Out, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["flow"])
{
    FleetFigures.PrintFlow(Console.Out);
    return 0;
}

if (args is ["events"])
{
    ServingFigures.EventCore(Console.Out);
    return 0;
}

if (args is ["serving", var traces])
{
    ServingFigures.Print(Console.Out, traces);
    return 0;
}

// In this process: the build settings are already those of the product, and no second build is needed.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "nameplate-benchmarks"));
BenchmarkSwitcher.FromAssembly(typeof(Figures).Assembly).Run(args, config);
return 0;
