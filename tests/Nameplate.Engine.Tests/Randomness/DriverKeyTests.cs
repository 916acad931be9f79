using Nameplate.Engine.Randomness;

namespace Nameplate.Engine.Tests.Randomness;

public sealed class DriverKeyTests
{
    [Fact]
    public void Names_that_differ_in_one_letter_differ_in_about_half_of_the_bits()
    {
        for (int i = 0; i < 100; i++)
            ulong.PopCount(DriverKey.Of($"driver-{i}") ^ DriverKey.Of($"driver-{i + 1}")).ShouldBeInRange(12ul, 52ul);
    }

    [Fact]
    public void A_hundred_thousand_names_have_as_many_keys()
        => Enumerable.Range(0, 100_000).Select(i => DriverKey.Of($"site.{i}.power")).Distinct().Count().ShouldBe(100_000);

    [Fact]
    public void The_empty_name_has_the_finalised_offset() => DriverKey.Of("").ShouldBe(0xEFD01F60BA992926ul);
}
