using Nameplate.Engine.Simulation;
using Nameplate.Engine.Simulation.Loops;

namespace Nameplate.Engine.Plans;

/// <summary>
/// A compiled plan: checked, folded and laid out, ready to be simulated as often as needed, by any number of threads at once.
/// It keeps the nodes of its builder for explanation; series added to the builder later are not part of it.
/// </summary>
public sealed class Plan
{
    private readonly StepGraph _graph;
    private readonly int[] _order;
    private readonly Lazy<TileProgram> _program;
    private readonly Lazy<TileProgram> _wholeProgram;
    private readonly Lazy<MonthCompiler> _compiler;

    internal Plan(PlanBuilder builder, StepGraph graph, Series[] outputs, int[] outputSteps, Series[] events, int[] eventSteps, Series[] means, int[] meanSteps, int[] order)
    {
        Builder = builder;
        _graph = graph;
        _order = order;
        Outputs = outputs;
        OutputSteps = outputSteps;
        Events = events;
        EventSteps = eventSteps;
        Means = means;
        int[] recorded = [.. outputSteps.Concat(eventSteps).Distinct().Where(step => !graph.Steps[step].IsScalar)];
        int[] averaged = [.. meanSteps.Distinct().Except(recorded).Where(step => !graph.Steps[step].IsScalar)];
        _program = new Lazy<TileProgram>(() => new ProgramWriter(graph, builder.Months, keepAll: false).Write(recorded, averaged));
        _wholeProgram = new Lazy<TileProgram>(() => new ProgramWriter(graph, builder.Months, keepAll: true).Write([], []));
        _compiler = new Lazy<MonthCompiler>(() => new MonthCompiler(Program));
    }

    /// <summary>Length of the horizon.</summary>
    public int Months => Builder.Months;

    /// <summary>The builder that holds the names and formulas.</summary>
    public PlanBuilder Builder { get; }

    /// <summary>The recorded series, as given to <see cref="PlanBuilder.Compile"/>.</summary>
    public IReadOnlyList<Series> Outputs { get; }

    /// <summary>The conditions whose first month is recorded, as given to <see cref="PlanBuilder.Compile"/>.</summary>
    public IReadOnlyList<Series> Events { get; }

    /// <summary>The series of which only the mean is recorded, as given to <see cref="PlanBuilder.Compile"/>.</summary>
    public IReadOnlyList<Series> Means { get; }

    /// <summary>Steps of the outputs, in their order.</summary>
    internal int[] OutputSteps { get; }

    /// <summary>Steps of the events' first months, in their order.</summary>
    internal int[] EventSteps { get; }

    internal StepGraph Graph => _graph;

    /// <summary>Nodes of the builder in order of evaluation.</summary>
    internal ReadOnlySpan<int> Order => _order;

    /// <summary>Computes what is recorded and nothing else.</summary>
    internal TileProgram Program => _program.Value;

    /// <summary>Compiles <see cref="Program"/> once that pays.</summary>
    internal MonthCompiler Compiler => _compiler.Value;

    /// <summary>Computes and keeps every step.</summary>
    internal TileProgram WholeProgram => _wholeProgram.Value;

    /// <summary>The step of a series of this plan.</summary>
    internal int StepOf(Series series)
        => ReferenceEquals(series.Builder, Builder) && series.Index < _graph.StepOfNode.Length
            ? _graph.StepOfNode[series.Index]
            : throw new ArgumentException($"{series} is not part of this plan.", nameof(series));
}
