using BenchmarkDotNet.Attributes;
using Nameplate.Engine.Numerics;
using Nameplate.Engine.Randomness;

namespace Nameplate.Benchmarks;

/// <summary>One column of 256 worlds through each transcendental function and through the generator.</summary>
[MemoryDiagnoser]
public class FunctionBenchmarks
{
    private const int Worlds = 256;

    private readonly double[] _uniform = new double[Worlds];
    private readonly double[] _normal = new double[Worlds];
    private readonly double[] _result = new double[Worlds];

    [GlobalSetup]
    public void Draw()
    {
        Draws.Uniform(1, DriverKey.Of("benchmark"), 0, 0, 0, _uniform);
        Draws.Normal(1, DriverKey.Of("benchmark"), 0, 0, 0, _normal);
    }

    [Benchmark(OperationsPerInvoke = Worlds)]
    public void Exp() => Functions.Exp(_normal, _result);

    [Benchmark(OperationsPerInvoke = Worlds)]
    public void Log() => Functions.Log(_uniform, _result);

    [Benchmark(OperationsPerInvoke = Worlds)]
    public void InverseNormal() => Functions.InverseNormal(_uniform, _result);

    [Benchmark(OperationsPerInvoke = Worlds)]
    public void NormalCdf() => Functions.NormalCdf(_normal, _result);

    [Benchmark(OperationsPerInvoke = Worlds)]
    public void Uniform() => Draws.Uniform(1, 2, 0, 3, 0, _result);

    [Benchmark(OperationsPerInvoke = 2 * Worlds)]
    public void UniformPair() => Draws.UniformPair(1, 2, 0, 2, 0, _uniform, _result);
}
