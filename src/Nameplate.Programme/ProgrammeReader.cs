using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Agreements;
using Nameplate.Programme.Compute;
using Nameplate.Programme.Demand;
using Nameplate.Programme.Deployment;
using Nameplate.Programme.Market;
using Nameplate.Programme.Sites;
using Nameplate.Programme.Supply;
using Nameplate.Programme.Uncertainty;
using Nameplate.Quantities;

namespace Nameplate.Programme;

/// <summary>Reads a programme's folder into the domain. The shapes that check the files also write the schema for editors.</summary>
public static class ProgrammeReader
{
    /// <summary>Every section that a programme may have, with its shape.</summary>
    public static IReadOnlyList<Section> Sections { get; } =
    [
        new("programme", Shape.Id("The programme's id."), Required: true),
        new("title", Shape.Text("Its title, for people."), Required: true),
        new("start", Shape.Month("The first month simulated."), Required: true),
        new("end", Shape.Month("The last month simulated."), Required: true),
        new("asOf", Shape.Date("The newest vintage: what --as-of means when it is not given."), Required: true),
        new("vintages", Shape.List("Vintages worth comparing, oldest first.", Shape.Date("A vintage."))),
        new("buyer", Shape.Reference("The party whose accounts are kept in full.", "parties"), Required: true),
        new("denominator", Shape.Input("IT power per stated power: what a gigawatt means whose denominator the source did not give.", Dimension.None)),
        PartyReader.Section,
        new("outputs", Shape.List("Series recorded besides the headline ones.", Shape.Text("A series' name."))),
        UncertaintyReader.Drivers,
        UncertaintyReader.Classes,
        SiteReader.Section,
        VendorReader.Section,
        VendorReader.Memory,
        DeploymentReader.Section,
        MarketReader.Section,
        AgreementReader.Section,
        ComputeReader.Section,
        DemandReader.Section,
        AccountsReader.Section,
    ];

    /// <summary>Reads the programme in a folder; null when anything is wrong, and then <paramref name="diagnostics"/> says everything that is.</summary>
    public static Programme? Read(string folder, Diagnostics diagnostics)
    {
        ProgrammeFiles? files = ProgrammeFiles.Load(folder, Sections, diagnostics);
        if (files is null || diagnostics.HasErrors)
        {
            return null;
        }

        Programme programme = Build(files, diagnostics);
        CheckMonths(programme, files.Root, diagnostics);
        return diagnostics.HasErrors ? null : programme;
    }

    private static Programme Build(ProgrammeFiles files, Diagnostics diagnostics)
    {
        MapNode root = files.Root;
        FactBook facts = files.Facts;
        return new Programme
        {
            Id = root.Text("programme"),
            Title = root.Text("title"),
            Start = root.Month("start"),
            End = root.Month("end"),
            AsOf = root.Date("asOf"),
            Vintages = [.. root.Texts("vintages").Select(v => PartialDate.LastDay(v).Value)],
            Buyer = root.Text("buyer"),
            Denominator = root.OptionalInput("denominator", facts),
            Parties = PartyReader.ReadNames(root),
            Outgoings = PartyReader.ReadOutgoings(root, facts, diagnostics),
            Outputs = [.. root.Items("outputs").OfType<ScalarNode>().Select(o => (o.Text, o.At))],
            Drivers = UncertaintyReader.ReadDrivers(root, facts),
            ReferenceClasses = UncertaintyReader.ReadClasses(root, facts, diagnostics),
            Sites = SiteReader.Read(root, facts),
            Vendors = VendorReader.Read(root, facts),
            Memory = VendorReader.ReadMemory(root, facts),
            Deployment = DeploymentReader.Read(root, facts),
            Market = MarketReader.Read(root.OptionalMap("market"), facts, diagnostics),
            Agreements = AgreementReader.Read(root.OptionalMap("agreements"), facts, diagnostics),
            Compute = ComputeReader.Read(root, facts),
            Demand = DemandReader.Read(root, facts),
            Accounts = AccountsReader.Read(root, facts),
            Formulas = files.Formulas,
            Scenarios = files.Scenarios,
            Facts = facts,
            Files = files.Document.Files,
            Structure = StructureHash.Of(root),
        };
    }

    private static void CheckMonths(Programme programme, MapNode root, Diagnostics diagnostics)
    {
        if (programme.Months < 1)
        {
            diagnostics.Error("NP2003", root["end"]!.At, $"The programme ends in {programme.End}, before it starts in {programme.Start}.", "give an 'end' after 'start'");
        }

        if (programme.Months > Engine.Plans.PlanBuilder.MostMonths)
        {
            diagnostics.Error("NP2004", root["end"]!.At, $"{programme.Months} months are more than the {Engine.Plans.PlanBuilder.MostMonths} that a run can hold.");
        }
    }
}
