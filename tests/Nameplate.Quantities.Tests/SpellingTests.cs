namespace Nameplate.Quantities.Tests;

public sealed class SpellingTests
{
    private static readonly string[] Words = ["kW_it", "GW_it", "MW_it", "month", "share", "claims", "known"];

    [Theory]
    [InlineData("gw_it", "GW_it")]
    [InlineData("MWit", "MW_it")]
    [InlineData("MONTH", "month")]
    [InlineData("mnoth", "month")]
    [InlineData("months", "month")]
    [InlineData("Share", "share")]
    [InlineData("claim", "claims")]
    [InlineData("knwon", "known")]
    [InlineData("known", "known")]
    public void A_slip_finds_the_word_that_was_meant(string word, string meant) =>
        Spelling.Nearest(word, Words).ShouldBe(meant);

    [Theory]
    [InlineData("")]
    [InlineData("furlong")]
    [InlineData("xy")]
    public void Nothing_is_guessed_when_nothing_is_near(string word) =>
        Spelling.Nearest(word, Words).ShouldBeNull();

    [Fact]
    public void Very_long_words_are_not_compared() =>
        Spelling.Nearest(new string('a', 1_000_000), [new string('a', 1_000_000)]).ShouldBeNull();

    [Fact]
    public void The_earliest_of_equally_near_words_wins() =>
        Spelling.Nearest("aXc", ["abc", "adc"]).ShouldBe("abc");
}
