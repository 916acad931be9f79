using Nameplate.Cli.Writing;
using Nameplate.Factory.Documents;

namespace Nameplate.Cli.Factory;

/// <summary>A factory's run for people: a screen or two.</summary>
internal static class FactoryPage
{
    private const int Apart = 3;

    public static void Write(FactoryDocument document, FactoryArguments arguments, Terminal terminal)
    {
        var page = new Page(terminal.Out, terminal.OutIsTerminal);
        page.Heading(document.Title);
        string level = document.Sites.IsEmpty ? string.Empty : $"{FactoryWords.Span(document.Seconds)} at the level of {(document.Level == "fluid" ? "rates (fluid)" : "engine steps (iteration)")}; ";
        page.Line($"  {level}seed {document.Seed}; {Words.Count(document.Events)} events.");
        if (document.Sites.Length > Apart)
        {
            FleetSection.Write(page, document);
        }
        else
        {
            WriteApart(page, document);
        }

        QueueSection.Write(page, document);
        CalibrationSection.Write(page, document);
        Close(page, document, arguments);
    }

    private static void WriteApart(Page page, FactoryDocument document)
    {
        foreach (ServiceDocument service in document.Sites.SelectMany(s => s.Services))
        {
            ServiceSection.Write(page, service);
        }

        foreach (SiteDocument site in document.Sites.Where(s => s.Jobs is not null))
        {
            JobSection.Write(page, site);
        }

        foreach (SiteDocument site in document.Sites)
        {
            SiteSection.Write(page, site);
        }
    }

    private static void Close(Page page, FactoryDocument document, FactoryArguments arguments)
    {
        page.Heading("What this rests on");
        int assumed = document.Inputs.Count(i => i.Origin == Nameplate.Factory.Description.InputOrigin.Default);
        int changed = document.Inputs.Count(i => i.Origin == Nameplate.Factory.Description.InputOrigin.Override);
        page.Line($"  {Words.Count(document.Inputs.Length)} values, of which {assumed} are defaults{(changed > 0 ? $" and {changed} overridden" : string.Empty)}; with their reasons:");

        // On a line of its own, so that a long path breaks nothing.
        page.Line($"    nameplate factory validate {arguments.Folder}");
        foreach (CheckDocument check in document.Checks)
        {
            page.Paragraph($"{(check.Holds ? "holds" : "BROKEN")}: {check.Name}{(check.WorstDifference > 0 ? $", to {check.WorstDifference.ToString("0.0e0", System.Globalization.CultureInfo.InvariantCulture)}" : ", exactly")}", "  ", "    ");
        }

        page.Line($"  Inputs: {document.Hash[..16]}");
    }
}
