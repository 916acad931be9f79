using Nameplate.Factory.Hardware;
using Nameplate.Factory.Performance;
using Nameplate.Factory.Serving;
using Nameplate.Files;

namespace Nameplate.Factory.Tests.Performance;

public sealed class MeasuredStepTimesTests
{
    private static readonly RooflineStepTimes Model = new(Designs.Of("h100", "llama-3.1-8b", Precision.Bf16), Designs.Usual);

    private static readonly MeasuredStepTimes Table = new(
        [(1, 100, 0.010), (1, 1100, 0.012), (9, 100, 0.018), (9, 1100, 0.028)], Model);

    [Theory]
    [InlineData(1, 100, 10_000_000)]
    [InlineData(1, 600, 11_000_000)]
    [InlineData(9, 100, 18_000_000)]
    [InlineData(5, 600, 17_000_000)]
    [InlineData(5, 50, 14_000_000)]
    [InlineData(20, 5000, 28_000_000)]
    public void A_step_lies_between_the_points_of_the_table(int batch, int mean, long nanoseconds)
        => Table.Duration(new StepShape(batch, (long)batch * mean, 0, 0)).ShouldBe(nanoseconds);

    [Theory]
    [InlineData(1, 20, 2000)]
    [InlineData(5, 90, 1500)]
    [InlineData(12, 1090, 40)]
    public void A_run_takes_what_its_steps_take_one_by_one(int batch, int mean, int steps)
    {
        long sum = 0;
        for (int step = 0; step < steps; step++) sum += Table.Duration(new StepShape(batch, (long)batch * (mean + step), 0, 0));
        Table.DecodeRun(batch, (long)batch * mean, steps).ShouldBeInRange(sum - steps / 2 - 1, sum + steps / 2 + 1);
        Table.StepsWithin(batch, (long)batch * mean, Table.DecodeRun(batch, (long)batch * mean, steps), 10_000).ShouldBe(steps);
    }

    [Fact]
    public void Prompts_take_what_the_model_adds_for_them()
    {
        var with = new StepShape(4, 2000, 512, 512 * 256);
        var without = new StepShape(4, 2000, 0, 0);
        (Table.Duration(with) - Table.Duration(without)).ShouldBe(Model.Duration(with) - Model.Duration(without));
    }

    [Fact]
    public void A_lower_clock_never_makes_a_step_shorter()
        => Table.AtFrequency(0.5).Duration(new StepShape(5, 3000, 0, 0)).ShouldBeGreaterThanOrEqualTo(Table.Duration(new StepShape(5, 3000, 0, 0)));

    [Fact]
    public void A_table_with_a_gap_is_refused_at_its_place()
    {
        var diagnostics = new Diagnostics();
        MeasuredStepTimes.Read("mine.csv", "batch,context,step_ms\n1,100,10\n1,200,11\n8,100,12\n", Model, diagnostics).ShouldBeNull();
        diagnostics.ToText().ShouldContain("3 points do not fill a grid of 2 batches by 2 contexts");
    }

    [Fact]
    public void A_table_is_read_in_milliseconds()
        => MeasuredStepTimes.Read("mine.csv", "batch,context,step_ms\n1,100,10\n8,100,12\n", Model, new Diagnostics())!.Duration(new StepShape(8, 800, 0, 0)).ShouldBe(12_000_000);
}
