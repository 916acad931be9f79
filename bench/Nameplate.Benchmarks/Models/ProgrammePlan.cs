using Nameplate.Analysis.Runs;
using Nameplate.Engine.Plans;
using Nameplate.Programme;
using Nameplate.Programme.Compilation;

namespace Nameplate.Benchmarks.Models;

/// <summary>A shipped programme at its newest vintage, as a run simulates it: everything recorded that the answer shows.</summary>
public static class ProgrammePlan
{
    public static Plan Of(string folder)
    {
        var diagnostics = new Files.Diagnostics();
        CompiledProgramme? compiled = null;
        if (ProgrammeReader.Read(folder, diagnostics) is { } programme)
        {
            var options = new CompileOptions(programme.AsOf, null, [], new Measure.RealWorld(), MoneyPolicy.Honour);
            compiled = Compiler.Compile(programme, options, diagnostics);
        }

        return compiled is null
            ? throw new InvalidOperationException(string.Join(Environment.NewLine, diagnostics.Sorted))
            : RunPlan.Of(compiled);
    }
}
