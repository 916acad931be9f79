namespace Nameplate.Engine.Simulation.Loops;

/// <summary>
/// Decides when a program is worth compiling. Compiling takes as long as interpreting some ten thousand worlds for ten years, and then a month takes
/// three quarters of the time: so a program is interpreted until it has been asked for enough of them. The numbers are the same either way.
/// </summary>
internal sealed class MonthCompiler(TileProgram program)
{
    /// <summary>Months of worlds from which on it pays.</summary>
    private const long EnoughMonths = 2_000_000;

    private readonly Lock _lock = new();
    private long _months;
    private CompiledMonths? _compiled;
    private int _lanes;

    /// <summary>The compiled months for a run, or null when it had better be interpreted.</summary>
    /// <param name="lanes">Lanes of its tiles.</param>
    /// <param name="worlds">Its worlds.</param>
    /// <param name="threads">Threads that wait for it.</param>
    /// <param name="wanted">Whether to compile; null to decide by the work.</param>
    public CompiledMonths? For(int lanes, long worlds, int threads, bool? wanted)
    {
        lock (_lock)
        {
            _months += Math.Min(worlds, EnoughMonths) * program.Months;
            if (!(wanted ?? _months >= EnoughMonths))
            {
                return null;
            }

            if (_compiled is null || _lanes != lanes)
            {
                _compiled = new CompiledMonths(program, lanes, threads);
                _lanes = lanes;
            }

            return _compiled;
        }
    }
}
