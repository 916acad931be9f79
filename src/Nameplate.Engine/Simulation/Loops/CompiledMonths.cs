namespace Nameplate.Engine.Simulation.Loops;

/// <summary>
/// The monthly part of a program as machine code: stretches of elementwise operations are loops, and between them stand the operations
/// that the interpreter does itself. Months in which the same operations run share a list.
/// </summary>
internal sealed class CompiledMonths
{
    /// <summary>
    /// Operations of a loop at most. A longer loop reads less from memory; much above a hundred the compiler has more variables than it follows, and
    /// keeps them all in memory.
    /// </summary>
    private const int LongestStretch = 64;

    private readonly Part[][] _partsOfMonth;

    /// <summary>Compiles a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="lanes">Lanes of its tiles.</param>
    /// <param name="threads">Threads to compile on.</param>
    public CompiledMonths(TileProgram program, int lanes, int threads)
    {
        Stretch[][] stretchesOfMonth = [.. Enumerable.Range(0, program.Months).Select(month => StretchesOf(program, month).ToArray())];
        Stretch[] distinct = [.. stretchesOfMonth.SelectMany(static month => month).Where(static stretch => stretch.IsLoop).Distinct()];
        Loop[] loops = new Loop[distinct.Length];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads };
        Parallel.For(0, distinct.Length, parallel, i => loops[i] = new LoopWriter(program, lanes).Write(distinct[i].Operations));
        Dictionary<Stretch, Loop> loopOf = distinct.Zip(loops).ToDictionary();
        Part PartOf(Stretch stretch) => new(loopOf.GetValueOrDefault(stretch), stretch.Operations[0]);
        _partsOfMonth = [.. stretchesOfMonth.Select(month => month.Select(PartOf).ToArray())];
    }

    /// <summary>What runs in a month, in its order.</summary>
    public ReadOnlySpan<Part> this[int month] => _partsOfMonth[month];

    private static IEnumerable<Stretch> StretchesOf(TileProgram program, int month)
    {
        List<int> open = [];
        for (int i = 0; i < program.Monthly.Length; i++)
        {
            if (!program.Monthly[i].IsActive(month, baseWorld: false))
            {
                continue;
            }

            bool isElementwise = program.Monthly[i].Code == OpCode.Kernel;
            if (open.Count == LongestStretch || (open.Count > 0 && !isElementwise))
            {
                yield return new Stretch([.. open], IsLoop: true);
                open.Clear();
            }

            if (isElementwise)
            {
                open.Add(i);
            }
            else
            {
                yield return new Stretch([i], IsLoop: false);
            }
        }

        if (open.Count > 0)
        {
            yield return new Stretch([.. open], IsLoop: true);
        }
    }

    /// <summary>A loop, or an operation for the interpreter.</summary>
    internal readonly record struct Part(Loop? Loop, int Operation);

    /// <summary>Operations that make a loop, or one that does not. Equal when the operations are.</summary>
    private sealed record Stretch(int[] Operations, bool IsLoop)
    {
        public bool Equals(Stretch? other) => other is not null && Operations.AsSpan().SequenceEqual(other.Operations);

        public override int GetHashCode()
        {
            HashCode hash = default;
            Array.ForEach(Operations, hash.Add);
            return hash.ToHashCode();
        }
    }
}
