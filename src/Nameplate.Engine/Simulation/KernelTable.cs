using System.Runtime.Intrinsics;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation.Kernels;

namespace Nameplate.Engine.Simulation;

/// <summary>
/// Finds the code of a kernel at this processor's native width. Emulated wide vectors are slow, and the numbers are the same at
/// every width.
/// </summary>
internal static unsafe class KernelTable
{
    /// <summary>Address of a kernel of the type (instruction, lanes); operands that it does not use must still be readable.</summary>
    public static nint Find(KernelKey key)
        => Vector512.IsHardwareAccelerated ? Kernels<Width512, Vector512<double>>.Find(key)
            : Vector256.IsHardwareAccelerated ? Kernels<Width256, Vector256<double>>.Find(key)
            : Kernels<Width128, Vector128<double>>.Find(key);

    private static class Kernels<TWidth, V>
        where TWidth : struct, IWidth<V>
        where V : struct
    {
        public static nint Find(KernelKey key) => key.Shape switch
        {
            KernelShape.Copy => Of<Formulas.Copy>(key.Form),
            KernelShape.Chain or KernelShape.ChainRight => Inner(key),
            KernelShape.CompareSelect => CompareSelect(key),
            KernelShape.CompareScaleAdd => CompareScaleAdd(key),
            KernelShape.AddWhenEqual => Of<Formulas.AddWhenEqual>(key.Form),
            KernelShape.RampScale => Of<Formulas.RampScale>(key.Form),
            KernelShape.RampAdd => Of<Formulas.RampAdd>(key.Form),
            KernelShape.AddShortfall => Of<Formulas.AddShortfall>(key.Form),
            KernelShape.FirstMonthWhen when key.First == Operation.Less => Of<Formulas.FirstMonthWhenLess>(key.Form),
            KernelShape.FirstMonthWhen => Of<Formulas.FirstMonthWhenLessOrEqual>(key.Form),
            KernelShape.Discrepancy => Apart(key.Form),
            KernelShape.FirstMonth => Of<Formulas.FirstMonth>(key.Form),
            _ => Single(key),
        };

        private static nint Single(KernelKey key) => key.First switch
        {
            Operation.Negate => Of<Formulas.Negate>(key.Form),
            Operation.Not => Of<Formulas.Not>(key.Form),
            Operation.Abs => Of<Formulas.Abs>(key.Form),
            Operation.Floor => Of<Formulas.Floor>(key.Form),
            Operation.Sqrt => Of<Formulas.Sqrt>(key.Form),
            Operation.Add => Of<Formulas.Add>(key.Form),
            Operation.Subtract => Of<Formulas.Subtract>(key.Form),
            Operation.Multiply => Of<Formulas.Multiply>(key.Form),
            Operation.Divide => Of<Formulas.Divide>(key.Form),
            Operation.Min => Of<Formulas.Min>(key.Form),
            Operation.Max => Of<Formulas.Max>(key.Form),
            Operation.Less => Of<Formulas.Less>(key.Form),
            Operation.LessOrEqual => Of<Formulas.LessOrEqual>(key.Form),
            Operation.Equal => Of<Formulas.Equal>(key.Form),
            Operation.And => Of<Formulas.And>(key.Form),
            Operation.Or => Of<Formulas.Or>(key.Form),
            Operation.Clamp => Of<Formulas.Clamp>(key.Form),
            Operation.Select => Of<Formulas.Select>(key.Form),
            Operation.Ramp => Of<Formulas.Ramp>(key.Form),
            Operation.BridgeRise => Of<Formulas.BridgeRise>(key.Form),
            _ => throw new ArgumentOutOfRangeException(nameof(key)),
        };

        private static nint CompareSelect(KernelKey key) => key.First switch
        {
            Operation.Less => Of<Formulas.SelectLess>(key.Form),
            Operation.LessOrEqual => Of<Formulas.SelectLessOrEqual>(key.Form),
            _ => Of<Formulas.SelectEqual>(key.Form),
        };

        private static nint CompareScaleAdd(KernelKey key) => key.First switch
        {
            Operation.Less => Of<Formulas.ScaleAdd<Formulas.Less>>(key.Form),
            Operation.LessOrEqual => Of<Formulas.ScaleAdd<Formulas.LessOrEqual>>(key.Form),
            _ => Of<Formulas.ScaleAdd<Formulas.Equal>>(key.Form),
        };

        private static nint Inner(KernelKey key) => key.First switch
        {
            Operation.Add => Outer<Formulas.Add>(key),
            Operation.Subtract => Outer<Formulas.Subtract>(key),
            Operation.Multiply => Outer<Formulas.Multiply>(key),
            Operation.Divide => Outer<Formulas.Divide>(key),
            Operation.Min => Outer<Formulas.Min>(key),
            Operation.Max => Outer<Formulas.Max>(key),
            Operation.Less => Outer<Formulas.Less>(key),
            Operation.LessOrEqual => Outer<Formulas.LessOrEqual>(key),
            Operation.And => Outer<Formulas.And>(key),
            _ => Outer<Formulas.Or>(key),
        };

        private static nint Outer<TInner>(KernelKey key)
            where TInner : struct, IFormula
            => key.Second switch
            {
                Operation.Add => Side<TInner, Formulas.Add>(key),
                Operation.Subtract => Side<TInner, Formulas.Subtract>(key),
                Operation.Multiply => Side<TInner, Formulas.Multiply>(key),
                Operation.Min => Side<TInner, Formulas.Min>(key),
                Operation.Max => Side<TInner, Formulas.Max>(key),
                Operation.And => Side<TInner, Formulas.And>(key),
                _ => Side<TInner, Formulas.Or>(key),
            };

        private static nint Side<TInner, TOuter>(KernelKey key)
            where TInner : struct, IFormula
            where TOuter : struct, IFormula
            => key.Shape == KernelShape.Chain ? Pair<Formulas.Chain<TInner, TOuter>>(key) : Pair<Formulas.ChainRight<TInner, TOuter>>(key);

        private static nint Pair<TPair>(KernelKey key)
            where TPair : struct, IFormula
            => key.Third switch
            {
                Operation.Constant => Of<TPair>(key.Form),
                Operation.Add => Three<TPair, Formulas.Add>(key),
                Operation.Subtract => Three<TPair, Formulas.Subtract>(key),
                Operation.Multiply => Three<TPair, Formulas.Multiply>(key),
                Operation.Min => Three<TPair, Formulas.Min>(key),
                Operation.Max => Three<TPair, Formulas.Max>(key),
                Operation.And => Three<TPair, Formulas.And>(key),
                _ => Three<TPair, Formulas.Or>(key),
            };

        private static nint Three<TPair, TThird>(KernelKey key)
            where TPair : struct, IFormula
            where TThird : struct, IFormula
            => key.ThirdRight ? Of<Formulas.ThenRight<TPair, TThird>>(key.Form) : Of<Formulas.Then<TPair, TThird>>(key.Form);

        private static nint Apart(int form)
            => (form & 1) == 0 ? Apart<ByLane>(form) : Apart<OneNumber>(form);

        private static nint Apart<TA>(int form)
            where TA : struct, IOperand
            => (form & 2) == 0 ? Apart<TA, ByLane>(form) : Apart<TA, OneNumber>(form);

        private static nint Apart<TA, TB>(int form)
            where TA : struct, IOperand
            where TB : struct, IOperand
            => (form & 4) == 0
                ? (nint)(delegate*<Instruction*, nint, void>)&DiscrepancyLoop<TWidth, V, TA, TB, ByLane>.Run
                : (nint)(delegate*<Instruction*, nint, void>)&DiscrepancyLoop<TWidth, V, TA, TB, OneNumber>.Run;

        private static nint Of<TFormula>(int form)
            where TFormula : struct, IFormula
            => (form & 1) == 0 ? OfA<TFormula, ByLane>(form) : OfA<TFormula, OneNumber>(form);

        private static nint OfA<TFormula, TA>(int form)
            where TFormula : struct, IFormula
            where TA : struct, IOperand
            => (form & 2) == 0 ? OfB<TFormula, TA, ByLane>(form) : OfB<TFormula, TA, OneNumber>(form);

        private static nint OfB<TFormula, TA, TB>(int form)
            where TFormula : struct, IFormula
            where TA : struct, IOperand
            where TB : struct, IOperand
            => (form & 4) == 0 ? OfC<TFormula, TA, TB, ByLane>(form) : OfC<TFormula, TA, TB, OneNumber>(form);

        private static nint OfC<TFormula, TA, TB, TC>(int form)
            where TFormula : struct, IFormula
            where TA : struct, IOperand
            where TB : struct, IOperand
            where TC : struct, IOperand
            => (form & 8) == 0 ? Code<TFormula, TA, TB, TC, ByLane>() : Code<TFormula, TA, TB, TC, OneNumber>();

        private static nint Code<TFormula, TA, TB, TC, TD>()
            where TFormula : struct, IFormula
            where TA : struct, IOperand
            where TB : struct, IOperand
            where TC : struct, IOperand
            where TD : struct, IOperand
            => (nint)(delegate*<Instruction*, nint, void>)&Loop<TWidth, V, TFormula, TA, TB, TC, TD>.Run;
    }
}
