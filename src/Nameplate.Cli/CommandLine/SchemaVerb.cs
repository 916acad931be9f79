using System.CommandLine;
using Nameplate.Cli.Validation;

namespace Nameplate.Cli.CommandLine;

/// <summary><c>nameplate schema</c>.</summary>
internal static class SchemaVerb
{
    public static Command Of(Terminal terminal)
    {
        var command = new Command("schema", "Print the JSON Schema of programme files, for editors that complete and check YAML.");
        command.SetAction(_ => SchemaCommand.Run(terminal));
        return command;
    }
}
