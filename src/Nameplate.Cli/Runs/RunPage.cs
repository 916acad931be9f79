using Nameplate.Analysis.Comparisons;
using Nameplate.Analysis.Runs;
using Nameplate.Cli.Writing;

namespace Nameplate.Cli.Runs;

/// <summary>A run as a page of text.</summary>
internal static class RunPage
{
    public static void Write(RunArguments arguments, RunRequest request, RunResult result, Terminal terminal, CancellationToken cancellation)
    {
        RunDocument document = result.Document;
        var page = new Page(terminal.Out, terminal.OutIsTerminal);
        page.Heading(document.Title);
        page.Paragraph(document.Answer);
        CapacitySection.Write(page, document);
        AgreementSection.Write(page, document);
        CashSection.Write(page, document, request.Programme);
        WriteMoney(page, request, MoneyChecker.Check(request, result, cancellation));
        BreakSection.Write(page, document);
        WriteReplay(page, arguments, document);
        WriteIdentity(page, request, document);
    }

    private static void WriteMoney(Page page, RunRequest request, MoneyCheck? check)
    {
        if (check is null)
        {
            return;
        }

        bool honours = request.Options.Money == Programme.Compilation.MoneyPolicy.Honour;
        string premise = honours ? "If purchases stopped at the reserve instead (--money ration)" : "If commitments were bought whatever the cash instead (--money honour)";
        string change = $"{Words.Power(Math.Abs(check.Change))} (± {Words.Power(check.ChangeSe)}) {(check.Change <= 0 ? "less" : "more")}";
        page.Paragraph($"{premise}: {change} energised in the end, {Words.Power(check.Energised)} (± {Words.Power(check.Se)}), in {Words.Count(check.Worlds)} of the same worlds.", "  ", "    ");
    }

    private static void WriteReplay(Page page, RunArguments arguments, RunDocument document)
    {
        ReplayIds replay = document.Headline.Replay;
        if (replay.Typical is null && replay.Failing is null)
        {
            return;
        }

        page.Heading("Worlds to look at");
        var table = new TextTable(new Column(string.Empty), new Column(string.Empty));
        Add(replay.Typical == replay.Failing ? "typical, and failing" : "typical", replay.Typical);
        Add("failing", replay.Failing == replay.Typical ? null : replay.Failing);
        page.Table(table);

        void Add(string what, long? world)
        {
            if (world is { } number)
            {
                table.Row(what, Commands.ForWorld(arguments, number));
            }
        }
    }

    private static void WriteIdentity(Page page, RunRequest request, RunDocument document)
    {
        string overrides = document.Overrides.Count == 0 ? string.Empty : $" · {document.Overrides.Count} overridden by --set";
        string money = request.Options.Money == Programme.Compilation.MoneyPolicy.Ration ? " · money rationed" : string.Empty;
        page.Line(string.Empty);
        page.Paragraph(
            $"as of {document.AsOf} · scenario {document.Scenario}{overrides} · {Words.Count(document.Worlds)} worlds · seed {document.Seed} · {document.Measure}{money}"
            + $" · books balance within {Words.Text(document.Ledger.WorstImbalance, "0.0e-0")} · hash {document.Hash[..12]}");
    }
}
