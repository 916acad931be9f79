namespace Nameplate.Engine.Numerics;

/// <summary>A function of one number, written once for every width.</summary>
internal interface IFunction
{
    /// <summary>The function, lane by lane.</summary>
    static abstract T Apply<T>(T x)
        where T : struct, ILanes<T>;
}
