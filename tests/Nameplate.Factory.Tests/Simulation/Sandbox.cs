using Nameplate.Factory.Description;
using Nameplate.Factory.Simulation;
using Nameplate.Files;

namespace Nameplate.Factory.Tests.Simulation;

/// <summary>Factories written as text.</summary>
internal static class Sandbox
{
    /// <summary>Reads a factory that has nothing wrong.</summary>
    public static FactoryDesign Read(string yaml, params string[] overrides)
    {
        string folder = Directory.CreateTempSubdirectory("nameplate-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "factory.yaml"), yaml);
            var diagnostics = new Diagnostics();
            return FactoryReader.Read(folder, null, overrides, diagnostics).ShouldNotBeNull(diagnostics.ToText());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs a factory, and holds it to everything that must hold.</summary>
    public static FactoryResult Run(string yaml, params string[] overrides) => Run(Read(yaml, overrides));

    /// <summary>Runs a factory, and holds it to everything that must hold.</summary>
    public static FactoryResult Run(FactoryDesign design, int threads = 1)
    {
        var result = FactorySimulator.Run(design, new FactoryRunOptions { Seed = 3, Threads = threads }, TestContext.Current.CancellationToken);
        result.Checks.ShouldAllBe(c => c.Holds);
        return result;
    }
}
