using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Nameplate.Files.Facts;

/// <summary>What becomes known later cannot be seen earlier.</summary>
public sealed class VintageTests
{
    private static readonly DateOnly AsOf = new(2026, 1, 15);

    private static readonly Gen<string> Claims =
        from value in Gen.Choose(1, 9)
        from month in Gen.Choose(1, 12)
        from year in Gen.Choose(2024, 2027)
        from nature in Gen.Elements("actual", "plan", "forecast", "term")
        from kind in Gen.Elements(FactWords.ClaimKinds)
        from period in Gen.Elements("", ", for: 2023", ", for: 2023-10", ", for: 2023-Q4")
        select string.Create(CultureInfo.InvariantCulture, $"value: {value}, known: {year}-{month:00}-15, nature: {nature}, kind: {kind}{period}");

    [Fact]
    public void Claims_known_later_change_nothing_however_they_are_ordered()
    {
        var property = Prop.ForAll(Arb.From(Gen.ListOf(Claims).Resize(8)), Arb.From(Gen.Elements("", "newest", "first", "best-kind")), Arb.From(Gen.Choose(0, int.MaxValue)), (claims, rule, seed) =>
        {
            string[] all = ["value: 7, known: 2024-01-15, nature: plan, kind: stated", .. claims];
            var early = all.Where(c => DateOnly.Parse(c.Split("known: ")[1][..10], CultureInfo.InvariantCulture) <= AsOf).ToArray();
            var late = all.Except(early).ToArray();
            var shuffled = Interleave(early, late, seed);

            var without = Sample.OfClaims(rule, early).AsOf(AsOf);
            var with = Sample.OfClaims(rule, shuffled).AsOf(AsOf);
            with.Everything().ShouldBe(without.Everything());
            with.Fingerprint().ShouldBe(without.Fingerprint());
            with.FirstPlan("x")!.Value.ShouldBe(without.FirstPlan("x")!.Value);
            with.Finished("x")?.Value.ShouldBe(without.Finished("x")?.Value);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), property);
    }

    [Fact]
    public void Looking_back_twice_is_looking_back_to_the_earlier_day()
    {
        var book = Sample.OfClaims("", "value: 1, known: 2025-10-06, nature: plan, kind: filed", "value: 2, known: 2026-01-01, nature: plan, kind: filed", "value: 3, known: 2026-05-01, nature: plan, kind: filed");
        var early = new DateOnly(2025, 12, 1);
        book.AsOf(AsOf).AsOf(early).Everything().ShouldBe(book.AsOf(early).Everything());
        book.AsOf(early).AsOf(AsOf).Everything().ShouldBe(book.AsOf(early).Everything());
        book.AsOf(new DateOnly(2026, 5, 1)).Everything().ShouldBe(book.Everything());
    }

    // Keeps the order of the early claims, which may decide ties, and puts the late ones anywhere.
    private static string[] Interleave(string[] early, string[] late, int seed)
    {
        var all = early.ToList();
        foreach (var claim in late) all.Insert(seed % (all.Count + 1), claim);
        return [.. all];
    }
}
