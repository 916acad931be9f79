using Nameplate.Factory.Description;
using Nameplate.Factory.Documents;
using Nameplate.Factory.Simulation;
using Nameplate.Files;

namespace Nameplate.Reports.Tests.Factories;

/// <summary>Short runs of the shipped factories.</summary>
internal static class SampleFactories
{
    private static readonly Dictionary<string, Lazy<FactoryDocument>> Runs = new(StringComparer.Ordinal)
    {
        ["cluster"] = new(static () => Run("cluster", "duration=2 min")),
        ["site-100mw"] = new(static () => Run("site-100mw", "duration=1 min")),
        ["queue"] = new(static () => Run("queue")),
    };

    public static FactoryDocument Of(string name) => Runs[name].Value;

    private static FactoryDocument Run(string name, params string[] overrides)
    {
        var diagnostics = new Diagnostics();
        var design = FactoryReader.Read(Path.Combine(Root(), "factories", name), null, overrides, diagnostics);
        return FactoryDocument.Of(FactorySimulator.Run(design.ShouldNotBeNull(diagnostics.ToText()), new FactoryRunOptions(), TestContext.Current.CancellationToken));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Nameplate.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Not below the repository.");
        }

        return folder.FullName;
    }
}
