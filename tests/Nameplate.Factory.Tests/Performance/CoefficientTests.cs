using Nameplate.Factory.Hardware;
using Nameplate.Factory.Performance;
using Nameplate.Files;

namespace Nameplate.Factory.Tests.Performance;

public sealed class CoefficientTests
{
    [Fact]
    public void What_was_written_is_read_back()
    {
        var shipped = CoefficientCatalogue.Shipped;
        string text = CoefficientFile.Write(shipped);
        var diagnostics = new Diagnostics();
        CoefficientFile.Write(CoefficientFile.Read("mine.csv", text, diagnostics)).ShouldBe(text);
        diagnostics.ToText().ShouldBeEmpty();
    }

    [Fact]
    public void An_efficiency_above_one_is_refused_at_its_line()
    {
        string[] lines = CoefficientFile.Write(CoefficientCatalogue.Shipped).Split('\n');
        string[] fields = lines[1].Split(',');
        fields[4] = "1.2";
        var diagnostics = new Diagnostics();
        CoefficientFile.Read("mine.csv", lines[0] + "\n" + string.Join(',', fields) + "\n" + lines[2] + "\n", diagnostics).Groups.Length.ShouldBe(1);
        diagnostics.ToText().ShouldContain("mine.csv:2:1: error NP4102: memory is above 1");
    }

    [Theory]
    [InlineData("h100", "vllm", Precision.Fp8)]
    [InlineData("h200", "trtllm", Precision.Fp8)]
    [InlineData("b200", "trtllm", Precision.Fp4)]
    [InlineData("b300", "vllm", Precision.Fp4)]
    [InlineData("gb200", "trtllm", Precision.Fp4)]
    [InlineData("gb300", "trtllm", Precision.Fp8)]
    [InlineData("mi300x", "sglang", Precision.Fp8)]
    [InlineData("mi325x", "sglang", Precision.Fp8)]
    [InlineData("mi355x", "sglang", Precision.Fp4)]
    public void Measured_accelerators_have_coefficients_of_their_own(string accelerator, string engine, Precision weights)
    {
        var coefficients = CoefficientCatalogue.For(AcceleratorCatalogue.Find(accelerator)!, engine, weights, mixture: true);
        coefficients.Extrapolated.ShouldBeFalse();
        coefficients.Rows.ShouldBeGreaterThan(0);
        coefficients.Source.ShouldNotBeEmpty();
        coefficients.Domain.Models.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("vera-rubin", "gb300")]
    [InlineData("mi450", "mi355x")]
    public void What_nobody_measured_borrows_from_the_generation_before_and_says_so(string accelerator, string from)
    {
        var coefficients = CoefficientCatalogue.For(AcceleratorCatalogue.Find(accelerator)!, "sglang", Precision.Fp8, mixture: true);
        coefficients.Extrapolated.ShouldBeTrue();
        coefficients.FitSet.ShouldStartWith(from);
    }

    [Fact]
    public void Every_shipped_efficiency_is_a_share_and_every_group_has_a_source()
    {
        foreach (var (key, coefficients) in CoefficientCatalogue.Shipped.Groups)
        {
            new[] { coefficients.MemoryEfficiency, coefficients.ComputeEfficiency, coefficients.PrefillEfficiency, coefficients.LinkEfficiency, coefficients.BurstShare }
                .ShouldAllBe(share => share > 0 && share <= 1, key.ToString());
            coefficients.Source.ShouldNotBeEmpty(key.ToString());
        }
    }
}
