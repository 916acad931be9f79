using Nameplate.Cli.Writing;
using Nameplate.Factory.Coupling;
using Nameplate.Factory.Models;
using Nameplate.Quantities;

namespace Nameplate.Cli.Factory;

/// <summary>Writes the factory's figures as a file of facts that a programme includes.</summary>
internal static class FactoryCoefficientsCommand
{
    public static int Run(CoefficientRequest request, DateOnly known, string? output, Terminal terminal)
    {
        if (ModelCatalogue.Find(request.Model) is null)
        {
            throw new UsageException($"--model: '{request.Model}' is not known", Spelling.Nearest(request.Model, ModelCatalogue.All.Select(m => m.Id)) is { } near ? $"did you mean '{near}'?" : "'nameplate factory catalogue models' lists them");
        }

        string text = CoefficientYaml.Write(ProgrammeCoefficients.Serving(request), request, known);
        if (output is null)
        {
            terminal.Out.Write(text);
        }
        else
        {
            WholeFile.Open("--out", output).Write(text);
            terminal.Error.WriteLine($"coefficients: {output}");
        }

        return ExitCode.Done;
    }
}
