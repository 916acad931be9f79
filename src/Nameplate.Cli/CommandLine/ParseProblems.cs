using System.CommandLine;
using System.CommandLine.Parsing;
using Nameplate.Quantities;
using ParseResult = System.CommandLine.ParseResult;

namespace Nameplate.Cli.CommandLine;

/// <summary>Says what is wrong with a command line, with the nearest right spelling.</summary>
internal static class ParseProblems
{
    public static void Write(ParseResult parsed, TextWriter error)
    {
        Command command = parsed.CommandResult.Command;
        bool isRoot = command is RootCommand;
        string called = Called(parsed.CommandResult);
        IReadOnlyList<string> unmatched = parsed.UnmatchedTokens;

        // What follows an unknown verb would belong to it.
        bool isVerb = isRoot && unmatched is [var first, ..] && !first.StartsWith('-');
        foreach (string token in unmatched.Take(isVerb ? 1 : unmatched.Count))
        {
            WriteUnmatched(token, command, isRoot, error);
        }

        foreach (ParseError problem in parsed.Errors.Where(e => !unmatched.Any(t => e.Message.Contains($"'{t}'", StringComparison.Ordinal))))
        {
            if (!isRoot || unmatched.Count == 0)
            {
                error.WriteLine("nameplate: " + problem.Message.TrimEnd('.'));
            }
        }

        error.WriteLine($"    help: '{called} --help' lists {(isRoot ? "the verbs" : "what it takes")}");
    }

    private static string Called(CommandResult command) => command switch
    {
        { Command: RootCommand } => "nameplate",
        { Parent: CommandResult above } => Called(above) + " " + command.Command.Name,
        _ => "nameplate " + command.Command.Name,
    };

    private static void WriteUnmatched(string token, Command command, bool isRoot, TextWriter error)
    {
        bool isOption = token.StartsWith('-');
        IEnumerable<string> candidates = isOption
            ? command.Options.Where(o => !o.Hidden).Select(o => o.Name)
            : isRoot ? command.Subcommands.Select(c => c.Name) : [];
        string kind = isOption ? "option" : isRoot ? "verb" : "argument";
        string bare = token.Split('=')[0];
        string? near = Spelling.Nearest(bare, candidates);
        error.WriteLine($"nameplate: unknown {kind} '{bare}'");
        if (near is not null)
        {
            error.WriteLine($"    help: did you mean '{near}'?");
        }
    }
}
