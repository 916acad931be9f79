using Nameplate.Analysis.Runs;
using Nameplate.Files;
using Nameplate.Programme;
using Nameplate.Programme.Compilation;

namespace Nameplate.Analysis;

/// <summary>The template's programme, ready to be asked.</summary>
internal static class Compiled
{
    private static readonly Lazy<Programme.Programme> Template = new(Read);

    /// <summary>What to run, with some of it changed.</summary>
    public static RunRequest Request(long worlds = 256, string? scenario = null, MoneyPolicy money = MoneyPolicy.Honour) => new()
    {
        Programme = Template.Value,
        Options = new CompileOptions(Template.Value.AsOf, scenario, [], new Measure.RealWorld(), money),
        Worlds = worlds,
    };

    /// <summary>The template's plan.</summary>
    public static CompiledProgramme Of(string? scenario = null)
    {
        var diagnostics = new Diagnostics();
        return Compiler.Compile(Template.Value, Request(scenario: scenario).Options, diagnostics) ?? throw new InvalidOperationException(diagnostics.ToText());
    }

    /// <summary>A finished run.</summary>
    public static RunResult Run(RunRequest request)
    {
        var diagnostics = new Diagnostics();
        return Runner.Run(request, diagnostics) ?? throw new InvalidOperationException(diagnostics.ToText());
    }

    private static Programme.Programme Read()
    {
        var diagnostics = new Diagnostics();
        return ProgrammeReader.Read(Path.Combine(Snapshot.RepositoryRoot, "programmes", "template"), diagnostics)
            ?? throw new InvalidOperationException(diagnostics.ToText());
    }
}
