using Nameplate.Cli.CommandLine;
using Nameplate.Files;
using Nameplate.Programme;
using Nameplate.Programme.Compilation;

namespace Nameplate.Cli.Validation;

/// <summary>A programme that was read, with what the command line asks of it.</summary>
/// <param name="Programme">The domain.</param>
/// <param name="Options">Vintage, scenario, overrides, measure and money policy.</param>
/// <param name="Diagnostics">Where more problems are reported.</param>
internal sealed record LoadedProgramme(Programme.Programme Programme, CompileOptions Options, Diagnostics Diagnostics)
{
    /// <summary>Reads a programme; when it is wrong, says on the error stream all that is, and gives null.</summary>
    public static LoadedProgramme? Load(string folder, CommonArguments arguments, Terminal terminal)
    {
        var diagnostics = new Diagnostics();
        Programme.Programme? programme = ProgrammeReader.Read(folder, diagnostics);
        CompileOptions? options = programme is null ? null : arguments.For(programme, diagnostics);
        if (programme is null || diagnostics.HasErrors)
        {
            DiagnosticsText.Write(diagnostics, terminal.Error);
            return null;
        }

        return new LoadedProgramme(programme, options!, diagnostics);
    }

    /// <summary>Compiles the programme; when it is wrong, says on the error stream all that is, and gives null.</summary>
    public CompiledProgramme? Compile(Terminal terminal)
    {
        CompiledProgramme? compiled = Compiler.Compile(Programme, Options, Diagnostics);
        if (compiled is null)
        {
            DiagnosticsText.Write(Diagnostics, terminal.Error);
        }

        return compiled;
    }
}
