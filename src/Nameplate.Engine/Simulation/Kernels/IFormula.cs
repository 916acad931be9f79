namespace Nameplate.Engine.Simulation.Kernels;

/// <summary>An elementwise formula of up to four operands, written once for every width.</summary>
internal interface IFormula
{
    static abstract V Apply<TWidth, V>(V a, V b, V c, V d)
        where TWidth : struct, IWidth<V>
        where V : struct;
}
