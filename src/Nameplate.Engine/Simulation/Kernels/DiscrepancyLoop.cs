using System.Runtime.CompilerServices;

namespace Nameplate.Engine.Simulation.Kernels;

/// <summary>
/// Keeps, per lane, of all months the difference |a − b| and the size |c| + 1 whose quotient is largest. Two quotients are compared by the
/// products across; a quotient that is no number is kept for good.
/// </summary>
internal static unsafe class DiscrepancyLoop<TWidth, V, TA, TB, TC>
    where TWidth : struct, IWidth<V>
    where V : struct
    where TA : struct, IOperand
    where TB : struct, IOperand
    where TC : struct, IOperand
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(Instruction* instruction, nint lanes)
    {
        double* differences = instruction->Target;
        double* sizes = instruction->D;
        double* a = instruction->A;
        double* b = instruction->B;
        double* c = instruction->C;
        unchecked
        {
            V va = TWidth.All(*a);
            V vb = TWidth.All(*b);
            V vc = TWidth.All(*c);
            for (nint i = 0; i < lanes; i += TWidth.Lanes)
            {
                V x = TA.IsNumber ? va : TWidth.Load(a + i);
                V y = TB.IsNumber ? vb : TWidth.Load(b + i);
                V z = TC.IsNumber ? vc : TWidth.Load(c + i);
                V difference = TWidth.Abs(TWidth.Subtract(x, y));
                V size = TWidth.Add(TWidth.Abs(z), TWidth.All(1.0));
                V worst = TWidth.Load(differences + i);
                V worstSize = TWidth.Load(sizes + i);
                V mayChange = TWidth.Equal(worst, worst);
                V isNoWorse = TWidth.LessOrEqual(TWidth.Multiply(difference, worstSize), TWidth.Multiply(worst, size));
                TWidth.Store(TWidth.Choose(isNoWorse, worst, TWidth.Choose(mayChange, difference, worst)), differences + i);
                TWidth.Store(TWidth.Choose(isNoWorse, worstSize, TWidth.Choose(mayChange, size, worstSize)), sizes + i);
            }
        }
    }
}
