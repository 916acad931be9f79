namespace Nameplate.Cli.CommandLine;

/// <summary>A wrong command line is told apart from a failed run, and the right spelling is suggested.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("run")]
    [InlineData("money")]
    [InlineData("explain")]
    [InlineData("validate")]
    [InlineData("new")]
    [InlineData("schema")]
    public void Every_verb_says_what_it_takes(string verb)
    {
        Answer help = Command.Run(verb, "--help");
        help.Code.ShouldBe(ExitCode.Done);
        help.Error.ShouldBeEmpty();
        Snapshot.Match(TrimLines(help.Out), $"tests/Nameplate.Cli.Tests/CommandLine/help-{verb}.txt");
    }

    [Fact]
    public void Without_arguments_the_verbs_are_listed() =>
        Command.Run().Out.ShouldContain("validate");

    [Theory]
    [InlineData("nameplate: unknown verb 'rnu'\n    help: did you mean 'run'?\n", "rnu")]
    [InlineData("nameplate: unknown option '--wrlds'\n    help: did you mean '--worlds'?\n", "run", "x", "--wrlds=5")]
    [InlineData("nameplate: Required argument 'PROGRAMME' missing for command: 'run'\n", "run")]
    [InlineData("nameplate: --worlds: 0 is not between 1 and 1,099,511,627,776\n", "run", "x", "--worlds", "0")]
    [InlineData("nameplate: --worlds: 'many' is not a whole number\n", "run", "x", "--worlds", "many")]
    [InlineData("nameplate: --format: 'jsn' is not one of table, json, csv\n    help: did you mean 'json'?\n", "run", "x", "--format", "jsn")]
    [InlineData("nameplate: --money: 'rations' is not one of honour, ration\n    help: did you mean 'ration'?\n", "run", "x", "--money", "rations")]
    [InlineData("nameplate: --measure: 'riskneutral' is not a measure; expected real-world, risk-neutral or share:SYMBOL\n    help: did you mean 'risk-neutral'?\n", "run", "x", "--measure", "riskneutral")]
    [InlineData("nameplate: --lanes: 12 is not a multiple of 8\n", "run", "x", "--lanes", "12")]
    [InlineData("nameplate: --world tells one world and --against compares many; give one of them\n", "run", "x", "--world", "1", "--against", "2025-01-01")]
    public void A_wrong_command_line_is_named(string message, params string[] arguments)
    {
        Answer answer = Command.Run(arguments);
        answer.Code.ShouldBe(ExitCode.Wrong);
        answer.Out.ShouldBeEmpty();
        answer.Error.ShouldStartWith(message);
    }

    [Theory]
    [InlineData("nameplate: unknown verb 'rum'\n    help: did you mean 'run'?\n    help: 'nameplate --help' lists the verbs\n", "rum", "programmes/template", "--worlds", "5")]
    [InlineData("nameplate: Required argument 'FACTORY' missing for command: 'run'\n    help: 'nameplate factory run --help' lists what it takes\n", "factory", "run")]
    [InlineData("nameplate: Required argument 'NAME' missing for command: 'explain'\n    help: 'nameplate explain --help' lists what it takes\n", "explain", "x")]
    [InlineData("nameplate: FOLDER: expected the name of a folder that does not exist yet\n    help: such as my-cloud\n", "new", "")]
    [InlineData("programme.yaml: error NP1001: no programme was named; expected the folder that holds its programme.yaml\n1 error\n", "run", "")]
    [InlineData("programme.yaml: error NP1001: no programme was named; expected the folder that holds its programme.yaml\n1 error\n", "validate", "")]
    [InlineData("programme.yaml: error NP1001: no programme was named; expected the folder that holds its programme.yaml\n1 error\n", "explain", "", "x")]
    [InlineData("factory.yaml: error NP1001: no factory was named; expected the folder that holds its factory.yaml\n1 error\n", "factory", "run", "")]
    [InlineData("nameplate: --out: expected a name\n", "run", "TEMPLATE", "--out", "")]
    [InlineData("nameplate: --report: expected a name\n", "run", "TEMPLATE", "--report", "")]
    public void A_wrong_command_line_is_told_in_full(string message, params string[] arguments) =>
        Command.Run([.. arguments.Select(a => a == "TEMPLATE" ? Command.Template : a)]).ShouldBe(new Answer(ExitCode.Wrong, string.Empty, message));

    [Theory]
    [InlineData("XYZ")]
    [InlineData("NVDA")]
    public void A_measure_needs_a_share_of_the_programme(string symbol)
    {
        Answer answer = Command.Run("run", Command.Template, "--measure", "share:" + symbol);
        answer.ShouldBe(new Answer(ExitCode.Wrong, string.Empty, $"--measure: error NP2311: '{symbol}' is not a share of the section 'market'\n1 error\n"));
    }

    [Fact]
    public void A_wrong_date_says_what_a_date_looks_like()
    {
        Answer answer = Command.Run("run", Command.Template, "--as-of", "last Tuesday");
        answer.Code.ShouldBe(ExitCode.Wrong);
        answer.Error.ShouldStartWith("nameplate: --as-of: ");
    }

    [Fact]
    public void An_override_of_an_unknown_fact_names_the_nearest()
    {
        Answer answer = Command.Run("run", Command.Template, "--set", "price.tokn=1 USD/Mtoken");
        answer.Code.ShouldBe(ExitCode.Wrong);
        answer.Error.ShouldContain("price.token");
    }

    [Fact]
    public void An_unknown_scenario_names_the_nearest()
    {
        Answer answer = Command.Run("run", Command.Template, "--scenario", "cheap-token");
        answer.Code.ShouldBe(ExitCode.Wrong);
        answer.Error.ShouldStartWith("--scenario: error NP2005: ");
        answer.Error.ShouldContain("did you mean 'cheap-tokens'?");
    }

    private static string TrimLines(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));
}
