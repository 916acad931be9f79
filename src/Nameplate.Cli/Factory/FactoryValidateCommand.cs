using System.Globalization;
using Nameplate.Cli.Writing;
using Nameplate.Factory.Description;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;

namespace Nameplate.Cli.Factory;

/// <summary>Checks a factory and shows what it is: every value in force, defaults with their reasons.</summary>
internal static class FactoryValidateCommand
{
    public static int Run(FactoryArguments arguments, Terminal terminal)
    {
        if (LoadedFactory.Load(arguments, terminal) is not { } design)
        {
            return ExitCode.Wrong;
        }

        var page = new Page(terminal.Out, terminal.OutIsTerminal);
        page.Line($"{design.Id} is well-formed: {Count(design.Sites.Length, "site")}, {Count(design.Sites.Sum(s => s.Pools.Length), "pool")} with {Words.Count(design.Sites.SelectMany(s => s.Pools).Sum(p => p.Count))} accelerators, {Count(design.Sites.Sum(s => s.Services.Length), "service")}, {Count(design.Sites.Sum(s => s.Jobs.Length), "kind")} of jobs, {Count(design.Queues.Length, "abstract server")}.");
        List(page, "Written", design, InputOrigin.Written);
        List(page, "Overridden", design, InputOrigin.Override);
        List(page, "Assumed, because nobody wrote it", design, InputOrigin.Default);
        return ExitCode.Done;
    }

    public static int Schema(Terminal terminal)
    {
        terminal.Out.Write(SchemaWriter.Write(FactoryReader.Sections, FolderKind.Factory));
        return ExitCode.Done;
    }

    private static void List(Page page, string heading, FactoryDesign design, InputOrigin origin)
    {
        ResolvedInput[] inputs = [.. design.Inputs.Where(i => i.Origin == origin)];
        if (inputs.Length == 0)
        {
            return;
        }

        page.Heading(heading);
        foreach (ResolvedInput input in inputs)
        {
            string reason = input.Source is "" or Source.ThisProgramme ? string.Empty : $"  ({input.Source})";
            page.Paragraph($"{input.Path} = {input.Value}{reason}", "  ", "      ");
        }
    }

    private static string Count(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {word}{(count == 1 ? string.Empty : "s")}");
}
