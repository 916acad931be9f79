using Nameplate.Factory.Documents;
using Nameplate.Reports.Figures;

namespace Nameplate.Reports.Factories;

/// <summary>The document of a run and the figures gathered so far.</summary>
internal sealed class FactoryContext(FactoryDocument document)
{
    public FactoryDocument Document { get; } = document;

    public FigureSet Figures { get; } = new();

    public IEnumerable<ServiceDocument> Services => Document.Sites.SelectMany(static site => site.Services);

    /// <summary>How long was simulated, in words.</summary>
    public string Length => Amounts.Seconds(Document.Seconds) + " simulated";
}
