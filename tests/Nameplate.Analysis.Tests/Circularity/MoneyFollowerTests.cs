using Nameplate.Analysis.Circularity;
using Nameplate.Analysis.Runs;
using Nameplate.Analysis.Tests.Runs;
using Nameplate.Files;
using Nameplate.Programme;

namespace Nameplate.Analysis.Tests.Circularity;

/// <summary>The financing of whole programmes.</summary>
public sealed class MoneyFollowerTests
{
    private const string Investor = "investors: { nvidia: 1.2 USD bn }";
    private const string Buying = "landlord: { name: Landlord, outgoings: 100 USD m/year, purchases: { nvidia: 50 % } }";

    [Theory]
    [InlineData(OpenAi.First)]
    [InlineData(OpenAi.Newest)]
    public void Every_investors_dollars_are_accounted_for(string asOf)
    {
        CircularityResult result = Follow(OpenAi.Compile(asOf).Compiled);
        foreach (InvestorResult i in result.Investors)
        {
            double bought = i.BoughtBy.Sum(b => b.Share);
            (bought + i.Absorbed.Sum(a => a.Share) + i.Kept.Sum(k => k.Share) + i.ReturnedOtherwise).ShouldBe(1, 1e-12);
            bought.ShouldBe(i.Recycled.Mean, 1e-12);
            (i.Directly.Mean + i.ThroughOthers.Mean).ShouldBe(i.Recycled.Mean, 1e-12);
            i.OutsideMoney.Mean.ShouldBe(i.Financing.Mean * (1 - i.Recycled.Mean), 1e-9 * i.Financing.Mean);
        }

        result.Investors.Sum(i => i.Financing.Mean).ShouldBe(result.Financing.Mean, 1e-3);
        result.OutsideMoney.Mean.ShouldBe(result.Financing.Mean * (1 - result.Circularity.Mean), 1e-9 * result.Financing.Mean);
    }

    [Fact]
    public void Threads_and_tiles_change_no_number()
    {
        (RunRequest request, Programme.Compilation.CompiledProgramme compiled) = (Request(OpenAi.Newest), OpenAi.Compile(OpenAi.Newest).Compiled);
        string one = Text(MoneyFollower.Follow(request with { Threads = 1, Lanes = 64 }, compiled, TestContext.Current.CancellationToken)!);
        Text(MoneyFollower.Follow(request with { Threads = 3 }, compiled, TestContext.Current.CancellationToken)!).ShouldBe(one);
    }

    [Fact]
    public void Money_of_outsiders_and_of_banks_is_outside_money()
    {
        CircularityResult result = Template(text => text);
        result.Investors.Select(i => i.Party).ShouldBe(["world", "bank"]);
        result.Circularity.Mean.ShouldBe(0);
        result.OutsideMoney.Mean.ShouldBe(3.6e9, 1);
        result.Unknown.ShouldContain("landlord");
    }

    [Fact]
    public void A_vendor_that_invests_sells_to_its_own_money_directly_and_through_others()
    {
        InvestorResult direct = Nvidia(Template(text => text.Replace("investors: { world: 1.2 USD bn }", Investor)));
        direct.Directly.Mean.ShouldBeInRange(0.3, 0.9);
        direct.ThroughOthers.Mean.ShouldBe(0);
        InvestorResult both = Nvidia(Template(text => text.Replace("investors: { world: 1.2 USD bn }", Investor).Replace("landlord: { name: Landlord }", Buying)));
        both.Directly.Mean.ShouldBe(direct.Directly.Mean, 1e-12);
        both.ThroughOthers.Mean.ShouldBeGreaterThan(0.001);
        both.BoughtBy.Select(b => b.Party).ShouldBe(["neocloud", "landlord"]);
    }

    [Fact]
    public void What_parties_pay_beside_the_programme_changes_nothing_that_a_run_says()
    {
        using RunResult plain = Compiled.Run(Compiled.Request(64) with { Programme = Read(text => text) });
        using RunResult told = Compiled.Run(Compiled.Request(64) with { Programme = Read(text => text.Replace("landlord: { name: Landlord }", Buying)) });
        told.Document.Headline.FundingGap.Peak.ShouldBe(plain.Document.Headline.FundingGap.Peak);
        told.Document.Outputs["cash.neocloud"].Mean.ShouldBe(plain.Document.Outputs["cash.neocloud"].Mean);
        told.Document.Circularity.ShouldBeNull();
    }

    [Fact]
    public void More_worlds_than_can_be_held_are_refused() => Should.Throw<ArgumentOutOfRangeException>(
        () => MoneyFollower.Follow(Request(OpenAi.Newest) with { Worlds = MoneyFollower.MostWorlds + 1 }, OpenAi.Compile(OpenAi.Newest).Compiled));

    private static InvestorResult Nvidia(CircularityResult result) => result.Investors.Single(i => i.Party == "nvidia");

    private static CircularityResult Template(Func<string, string> change)
    {
        RunRequest request = Compiled.Request(64) with { Programme = Read(change) };
        return MoneyFollower.Follow(request, new Diagnostics())?.Circularity ?? throw new InvalidOperationException("The programme is wrong.");
    }

    private static Programme.Programme Read(Func<string, string> change)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("nameplate-");
        try
        {
            string text = File.ReadAllText(Path.Combine(Snapshot.RepositoryRoot, "programmes", "template", "programme.yaml"));
            File.WriteAllText(Path.Combine(folder.FullName, "programme.yaml"), change(text));
            var diagnostics = new Diagnostics();
            return ProgrammeReader.Read(folder.FullName, diagnostics) ?? throw new InvalidOperationException(diagnostics.ToText());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static CircularityResult Follow(Programme.Compilation.CompiledProgramme compiled) =>
        MoneyFollower.Follow(Request(OpenAi.Newest) with { Programme = compiled.Context.Programme, Options = compiled.Options }, compiled)!;

    private static RunRequest Request(string asOf)
    {
        Programme.Compilation.CompiledProgramme compiled = OpenAi.Compile(asOf).Compiled;
        return new RunRequest { Programme = compiled.Context.Programme, Options = compiled.Options, Worlds = 64 };
    }

    private static string Text(CircularityResult result) => System.Text.Json.JsonSerializer.Serialize(result);
}
