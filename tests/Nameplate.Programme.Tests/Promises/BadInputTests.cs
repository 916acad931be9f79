using Nameplate.Engine.Simulation;
using Nameplate.Files;
using Nameplate.Programme.Compilation;

namespace Nameplate.Programme.Tests.Promises;

/// <summary>Promise 5: whatever is done to the files of the openai programme, it runs or is refused, named and located; it never crashes.</summary>
public sealed class BadInputTests
{
    private static readonly string[] Garbage =
        ["", "{", "}", "[", "null", "~", "*x", "&a", "!!int", "-1", "1e400", "NaN", "0", "USD", "\"", "'", "\t", "- -", "openai", "2025-13", "9999-12-31", "%", "€", ": :", "1e-320", "true", "-0.5"];

    [Fact]
    public void Some_mutations_run_or_are_refused() => Mutate(first: 0, count: 40);

    [Fact]
    [Trait("Category", "Slow")]
    public void Many_mutations_run_or_are_refused() => Mutate(first: 40, count: 400);

    private static void Mutate(ulong first, int count)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("nameplate-");
        try
        {
            string[] files = [.. Copy(Path.Combine(Snapshot.RepositoryRoot, "programmes", "openai"), folder.FullName)];
            int refused = 0;
            for (int i = 0; i < count; i++)
            {
                var dice = new Dice(first + (ulong)i + 1);
                string file = dice.Pick(files);
                string original = File.ReadAllText(file);
                string mutated = Mutation(original, dice);
                File.WriteAllText(file, mutated);
                refused += Refused(folder.FullName, $"mutation {first + (ulong)i} of {Path.GetFileName(file)}") ? 1 : 0;
                File.WriteAllText(file, original);
            }

            refused.ShouldBeInRange(count / 8, count - 1);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Refused(string folder, string what)
    {
        var diagnostics = new Diagnostics();
        try
        {
            if (ProgrammeReader.Read(folder, diagnostics) is { } programme
                && Compiler.Compile(programme, new CompileOptions(programme.AsOf, null, [], new Measure.RealWorld(), MoneyPolicy.Honour), diagnostics) is { } compiled)
            {
                diagnostics.HasErrors.ShouldBeFalse(what);
                Simulator.Run(compiled.Plan(compiled.Context.Catalogue.Outputs), new SimulationOptions { Worlds = 8, Seed = 1, Threads = 1 }).Dispose();
                return false;
            }
        }
        catch (NumberException number)
        {
            // A number that is none is named with its series, month and world.
            number.Series.ShouldNotBeNullOrEmpty(what);
            return true;
        }
        catch (Exception crash) when (crash is not ShouldAssertException)
        {
            throw new InvalidOperationException($"{what} crashed: {crash.Message}", crash);
        }

        diagnostics.HasErrors.ShouldBeTrue($"{what} was refused without a word");
        foreach (Diagnostic error in diagnostics.Sorted.Where(d => d.Severity == Severity.Error))
        {
            error.At.File.ShouldNotBeNullOrEmpty(what);
            error.At.Line.ShouldBeGreaterThan(0, $"{what}: {error.Message}");
            error.At.Column.ShouldBeGreaterThan(0, $"{what}: {error.Message}");
            error.Message.ShouldNotBeNullOrWhiteSpace(what);
        }

        return true;
    }

    private static string Mutation(string text, Dice dice)
    {
        List<string> lines = [.. text.Split('\n')];
        int at = dice.Of(lines.Count);
        switch (dice.Of(6))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                int other = dice.Of(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 2:
                lines.Insert(at, lines[dice.Of(lines.Count)]);
                break;
            case 3:
                string[] words = lines[at].Split(' ');
                words[dice.Of(words.Length)] = dice.Pick(Garbage);
                lines[at] = string.Join(' ', words);
                break;
            case 4:
                int cut = dice.Of(lines[at].Length + 1);
                lines[at] = lines[at][..cut] + dice.Pick(Garbage) + lines[at][cut..];
                break;
            default:
                return text[..dice.Of(text.Length)];
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
            yield return target;
        }
    }
}
