namespace Nameplate.Engine.Simulation.Kernels;

/// <summary>An elementwise formula of up to five operands, the fifth one number for all lanes, written once for every width.</summary>
internal interface IFormula
{
    static abstract V Apply<TWidth, V>(V a, V b, V c, V d, V e)
        where TWidth : struct, IWidth<V>
        where V : struct;
}
