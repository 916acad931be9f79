using Nameplate.Cli.Validation;
using Nameplate.Factory.Description;
using Nameplate.Files;

namespace Nameplate.Cli.Factory;

/// <summary>Reads factories; what is wrong goes to the error stream.</summary>
internal static class LoadedFactory
{
    /// <summary>The factory, or null after saying all that is wrong with it.</summary>
    public static FactoryDesign? Load(FactoryArguments arguments, Terminal terminal)
    {
        var diagnostics = new Diagnostics();
        FactoryDesign? design = FactoryReader.Read(arguments.Folder, arguments.Scenario, arguments.Overrides, diagnostics);
        if (design is null)
        {
            DiagnosticsText.Write(diagnostics, terminal.Error);
        }
        else
        {
            terminal.Error.Write(diagnostics.ToText());
        }

        return design;
    }
}
