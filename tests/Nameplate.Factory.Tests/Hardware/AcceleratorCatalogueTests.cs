using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Tests.Hardware;

public sealed class AcceleratorCatalogueTests
{
    [Theory]
    [InlineData("h100_sxm", "h100")]
    [InlineData("B200-TRT", "b200")]
    [InlineData("mi355x-amd_0", "mi355x")]
    [InlineData("GB300", "gb300")]
    [InlineData("vr200", "vera-rubin")]
    [InlineData("mi455x", "mi450")]
    public void Names_of_the_tables_lead_to_the_accelerator(string name, string id) => AcceleratorCatalogue.Find(name)!.Id.ShouldBe(id);

    [Fact]
    public void An_unknown_accelerator_is_not_guessed() => AcceleratorCatalogue.Find("h101").ShouldBeNull();

    [Fact]
    public void Every_figure_is_positive_and_has_a_source()
    {
        foreach (var accelerator in AcceleratorCatalogue.All)
        {
            accelerator.Source.ShouldNotBeEmpty();
            new[] { accelerator.MemoryBytes, accelerator.MemoryBandwidth, accelerator.Bf16Flops, accelerator.LinkBandwidth, accelerator.NetworkBandwidth, accelerator.RatedPower }
                .ShouldAllBe(figure => figure > 0);
        }
    }

    [Fact]
    public void Only_those_that_nobody_measured_are_extrapolated()
        => AcceleratorCatalogue.All.Where(accelerator => accelerator.Extrapolated).Select(accelerator => accelerator.Id).ShouldBe(["vera-rubin", "mi450"]);

    [Fact]
    public void A_format_that_an_accelerator_lacks_is_multiplied_in_one_that_it_has()
    {
        var a100 = AcceleratorCatalogue.Find("a100")!;
        a100.Flops(Precision.Fp8).ShouldBe(a100.Bf16Flops);
        var h100 = AcceleratorCatalogue.Find("h100")!;
        h100.Flops(Precision.Fp4).ShouldBe(h100.Bf16Flops);
        h100.Flops(Precision.Fp8).ShouldBe(1978e12);
    }
}
