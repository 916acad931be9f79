using System.Runtime.CompilerServices;

namespace Nameplate.Engine.Simulation.Kernels;

/// <summary>
/// Runs a formula over the lanes of a tile. The target may be one of the operands: each vector is read before it is written.
/// The number of lanes is a multiple of eight, so there is no remainder at any width.
/// </summary>
internal static unsafe class Loop<TWidth, V, TFormula, TA, TB, TC, TD>
    where TWidth : struct, IWidth<V>
    where V : struct
    where TFormula : struct, IFormula
    where TA : struct, IOperand
    where TB : struct, IOperand
    where TC : struct, IOperand
    where TD : struct, IOperand
{
    // Optimised at once: the first tiers of the compiler are some fifty times slower on vectors, and a loop is entered only once per month.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(Instruction* instruction, nint lanes)
    {
        double* target = instruction->Target;
        double* a = instruction->A;
        double* b = instruction->B;
        double* c = instruction->C;
        double* d = instruction->D;
        double* e = instruction->E;
        unchecked
        {
            V va = TWidth.All(*a);
            V vb = TWidth.All(*b);
            V vc = TWidth.All(*c);
            V vd = TWidth.All(*d);
            V ve = TWidth.All(*e);
            for (nint i = 0; i < lanes; i += TWidth.Lanes)
            {
                V x = TA.IsNumber ? va : TWidth.Load(a + i);
                V y = TB.IsNumber ? vb : TWidth.Load(b + i);
                V z = TC.IsNumber ? vc : TWidth.Load(c + i);
                V w = TD.IsNumber ? vd : TWidth.Load(d + i);
                TWidth.Store(TFormula.Apply<TWidth, V>(x, y, z, w, ve), target + i);
            }
        }
    }
}
