using Nameplate.Files.Shapes;
using Nameplate.Programme;

namespace Nameplate.Cli.Validation;

/// <summary>Prints the schema of programme files.</summary>
internal static class SchemaCommand
{
    public static int Run(Terminal terminal)
    {
        terminal.Out.Write(SchemaWriter.Write(ProgrammeReader.Sections));
        return ExitCode.Done;
    }
}
