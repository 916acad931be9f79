using System.CommandLine;
using System.CommandLine.Help;

namespace Nameplate.Cli.CommandLine;

/// <summary>All verbs.</summary>
internal static class Verbs
{
    private const int HelpWidth = 100;

    public static RootCommand Root(Terminal terminal, CancellationToken cancellation)
    {
        var root = new RootCommand("Nameplate: does an AI compute build-out add up, in gigawatts, dollars and dates; when; and what breaks first?")
        {
            RunVerb.Of(terminal, cancellation),
            MoneyVerb.Of(terminal, cancellation),
            ExplainVerb.Of(terminal),
            ValidateVerb.Of(terminal),
            NewVerb.Of(terminal),
            SchemaVerb.Of(terminal),
            FactoryVerb.Of(terminal, cancellation),
        };
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            ((HelpAction)help.Action!).MaxWidth = HelpWidth;
        }

        return root;
    }

    /// <summary>The folder of a programme, which most verbs take first.</summary>
    public static Argument<string> Programme() => new("PROGRAMME") { Description = "The programme's folder: the one that holds programme.yaml." };
}
