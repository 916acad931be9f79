using Nameplate.Engine.Plans;
using Nameplate.Programme;
using Nameplate.Programme.Compilation;

namespace Nameplate.Benchmarks.Models;

/// <summary>A shipped programme at its newest vintage, with its headline outputs recorded.</summary>
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
            : compiled.Plan([.. compiled.Context.Catalogue.Outputs]);
    }
}
