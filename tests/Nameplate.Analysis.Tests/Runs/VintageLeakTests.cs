using System.Globalization;
using System.Text.RegularExpressions;

namespace Nameplate.Analysis.Tests.Runs;

/// <summary>Nothing that became known after the as-of date can influence a run: without it, shuffled or changed, the document is the same bytes.</summary>
public sealed partial class VintageLeakTests
{
    private const int Worlds = 64;

    private static readonly Lazy<byte[]> Honest = new(() => OpenAi.Document(OpenAi.First, Worlds));

    [Fact]
    public void Without_later_claims() => Rewritten((later, lines, _) => later.Length == lines.Count ? [Changed(lines[0])] : [.. lines.Where((_, i) => !later.Contains(i))]);

    [Fact]
    public void With_later_claims_first_and_backwards() => Rewritten((later, lines, _) => [.. later.Reverse().Select(i => lines[i]), .. lines.Where((_, i) => !later.Contains(i))]);

    [Fact]
    public void With_every_later_claim_changed() => Rewritten((later, lines, _) => [.. lines.Select((line, i) => later.Contains(i) ? Changed(line) : line)]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void With_some_changed_and_some_gone(int seed) => Rewritten((later, lines, at) =>
    {
        List<string> kept = [.. lines.Where((_, i) => !later.Contains(i) || Choice(seed, at, i) > 0).Select((line, _) => line)];
        kept = [.. kept.Select((line, i) => IsLater(line) && Choice(seed + 7, at, i) > 1 ? Changed(line) : line)];
        return kept.Count == 0 ? [lines[0]] : kept;
    });

    [Fact]
    public void An_earlier_claim_does_matter()
    {
        byte[] document = Run(text => text.Replace("{ value: 6, for: 2030-09, known: 2025-10-06", "{ value: 5, for: 2030-09, known: 2025-10-06"), out int changed);
        changed.ShouldBeGreaterThan(0);
        document.AsSpan().SequenceEqual(Honest.Value).ShouldBeFalse();
    }

    // Gives each fact's claims, of which `later` are known after the vintage, and its place in the file; takes the claims to write instead.
    private static void Rewritten(Func<int[], IReadOnlyList<string>, int, IReadOnlyList<string>> rewrite)
    {
        byte[] document = Run(text => Claims().Replace(text, block =>
        {
            string[] lines = block.Value.TrimEnd('\n').Split('\n');
            int[] later = [.. Enumerable.Range(0, lines.Length).Where(i => IsLater(lines[i]))];
            return later.Length == 0 ? block.Value : string.Concat(rewrite(later, lines, block.Index).Select(line => line + "\n"));
        }), out int changed);
        changed.ShouldBeGreaterThan(3, "files with later claims");
        document.AsSpan().SequenceEqual(Honest.Value).ShouldBeTrue();
    }

    private static byte[] Run(Func<string, string> change, out int changed)
    {
        changed = 0;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("nameplate-");
        try
        {
            foreach (string file in Directory.EnumerateFiles(OpenAi.Folder, "*.yaml", SearchOption.AllDirectories))
            {
                string target = Path.Combine(folder.FullName, Path.GetRelativePath(OpenAi.Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                string text = File.ReadAllText(file);
                string other = change(text);
                changed += text == other ? 0 : 1;
                File.WriteAllText(target, other);
            }

            return OpenAi.Document(OpenAi.First, Worlds, programme: OpenAi.Read(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsLater(string claim) => Known().Match(claim) is { Success: true } known && string.CompareOrdinal(known.Groups[1].Value, OpenAi.First) > 0;

    private static int Choice(int seed, int at, int claim) => ((seed * 31) + (at * 17) + (claim * 7)) % 3;

    // Numbers grow, days move to the first of their month, what is binding is terminated.
    private static string Changed(string claim)
    {
        string changed = Numbers().Replace(claim, m =>
            $"{m.Groups[1].Value}{(double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) * 1.7).ToString("0.##########", CultureInfo.InvariantCulture)}");
        changed = Days().Replace(changed, "$1-01");
        return changed.Replace("value: binding", "value: terminated");
    }

    [GeneratedRegex(@"(?:^      - \{[^\n]*\n)+", RegexOptions.Multiline)]
    private static partial Regex Claims();

    [GeneratedRegex(@"known: (\d{4}-\d{2}-\d{2})")]
    private static partial Regex Known();

    [GeneratedRegex(@"(\b(?:value|low|high): )(-?\d+(?:\.\d+)?(?:e\d+)?)(?=[,} ])")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(value: \d{4}-\d{2})-\d{2}")]
    private static partial Regex Days();
}
