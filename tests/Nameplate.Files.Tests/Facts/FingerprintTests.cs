namespace Nameplate.Files.Facts;

public sealed class FingerprintTests
{
    private const string Plan = "value: 1, low: 0.5, high: 2, known: 2025-10-06, nature: plan, kind: filed";

    [Theory]
    [InlineData("value: 1000 kW_it, low: 500 kW_it, high: 2, known: 2025-10-06, nature: plan, kind: filed")]
    [InlineData("value: 1.0, low: 0.5, high: 2, known: 2025-10-06, nature: plan, kind: filed, note: said so")]
    [InlineData("kind: filed, nature: plan, known: 2025-10-06, high: 2, low: 0.50, value: 1")]
    public void How_a_claim_is_written_does_not_matter(string other) => Print(Plan).ShouldBe(Print(other));

    [Theory]
    [InlineData("value: 1.5, low: 0.5, high: 2, known: 2025-10-06, nature: plan, kind: filed")]
    [InlineData("value: 1, low: 0.4, high: 2, known: 2025-10-06, nature: plan, kind: filed")]
    [InlineData("value: 1, known: 2025-10-06, nature: plan, kind: filed")]
    [InlineData("value: 1, low: 0.5, high: 2, known: 2025-10-07, nature: plan, kind: filed")]
    [InlineData("value: 1, low: 0.5, high: 2, known: 2025-10-06, nature: forecast, kind: filed")]
    [InlineData("value: 1, low: 0.5, high: 2, known: 2025-10-06, nature: plan, kind: stated")]
    [InlineData("value: 1, low: 0.5, high: 2, for: 2026, known: 2025-10-06, nature: plan, kind: filed")]
    [InlineData("distribution: { kind: uniform, low: 0.5, high: 2 }, known: 2025-10-06, nature: plan, kind: filed")]
    public void What_a_claim_says_matters(string other) => Print(Plan).ShouldNotBe(Print(other));

    [Fact]
    public void Rules_loadings_and_overrides_matter_and_the_order_of_facts_does_not()
    {
        var plain = Print(Plan);
        Sample.OfClaims("first", Plan).Fingerprint().ShouldNotBe(plain);
        Sample.OfFact("unit: MW_it\n    drivers: { demand: 0.5 }", "", Plan).Fingerprint().ShouldNotBe(plain);
        Sample.OfFact("unit: MW_it\n    title: A title\n    note: A note", "", Plan).Fingerprint().ShouldBe(plain);
        var diagnostics = new Diagnostics();
        var changed = Sample.OfClaims("", Plan).With([Override.Parse("x=3 MW_it", diagnostics)!], diagnostics);
        changed.Fingerprint().ShouldNotBe(plain);
        Sample.OfClaims("", "value: 9, known: 2025-10-06, nature: plan, kind: filed").With([Override.Parse("x=3 MW_it", diagnostics)!], diagnostics)
            .Fingerprint().ShouldBe(changed.Fingerprint());
        diagnostics.ToText().ShouldBe("");

        const string A = "  a: { unit: MW_it, claims: [{ value: 1, known: 2026, nature: plan, kind: filed, source: old }] }\n";
        const string B = "  b: { unit: MW_it, claims: [{ value: 2, known: 2026, nature: plan, kind: filed, source: old }] }\n";
        using var first = new ProgrammeSandbox().With("programme.yaml", Sample.Head + "facts:\n" + A + B);
        using var second = new ProgrammeSandbox().With("programme.yaml", Sample.Head + "facts:\n" + B + A);
        first.LoadGood().Facts.Fingerprint().ShouldBe(second.LoadGood().Facts.Fingerprint());
    }

    [Fact]
    public void A_stored_fingerprint_stays_what_it_was()
        => Print(Plan).ShouldBe("42d3692630a9ccd2867008ffda18c7eb727ec125c107c88280a4373cf6b57b31");

    private static string Print(string claim) => Sample.OfClaims("", claim).Fingerprint();
}
