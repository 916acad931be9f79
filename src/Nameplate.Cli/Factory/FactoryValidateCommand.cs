using System.Globalization;
using Nameplate.Cli.Writing;
using Nameplate.Factory.Description;
using Nameplate.Files;
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
        Table(page, "Written", design, InputOrigin.Written);
        Table(page, "Overridden", design, InputOrigin.Override);
        Table(page, "Assumed, because nobody wrote it", design, InputOrigin.Default);
        return ExitCode.Done;
    }

    public static int Schema(Terminal terminal)
    {
        terminal.Out.Write(SchemaWriter.Write(FactoryReader.Sections, FolderKind.Factory));
        return ExitCode.Done;
    }

    private static void Table(Page page, string heading, FactoryDesign design, InputOrigin origin)
    {
        ResolvedInput[] inputs = [.. design.Inputs.Where(i => i.Origin == origin)];
        if (inputs.Length == 0)
        {
            return;
        }

        page.Heading(heading);
        bool plain = origin == InputOrigin.Written && inputs.All(i => i.Source == "this-programme");
        var table = new TextTable(new Column("value of"), new Column("is"), new Column(plain ? string.Empty : "because"));
        foreach (ResolvedInput input in inputs)
        {
            table.Row(input.Path, input.Value, plain || input.Source == "this-programme" ? string.Empty : input.Source);
        }

        page.Table(table);
    }

    private static string Count(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {word}{(count == 1 ? string.Empty : "s")}");
}
