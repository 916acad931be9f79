using System.Text.Json;

namespace Nameplate.Cli.Factory;

/// <summary>The verbs of factories, as people type them.</summary>
public sealed class FactoryCommandTests
{
    private static readonly string Factories = Path.Combine(Snapshot.RepositoryRoot, "factories");

    public static TheoryData<string> Shipped => ["queue", "dgx", "cluster", "abilene"];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_factory_runs_and_everything_that_must_hold_holds(string factory)
    {
        Answer answer = Command.Run("factory", "run", Of(factory), "--format", "json");
        answer.Code.ShouldBe(ExitCode.Done, answer.Error);
        JsonElement document = JsonDocument.Parse(answer.Out).RootElement;
        document.GetProperty("checks").EnumerateArray().ShouldAllBe(c => c.GetProperty("holds").GetBoolean());
        document.GetProperty("definitions").GetArrayLength().ShouldBeGreaterThan(10);
        document.GetProperty("hash").GetString()!.Length.ShouldBe(64);
    }

    [Fact]
    public void The_fleet_of_sixteen_gigawatts_is_well_formed()
    {
        Answer answer = Command.Run("factory", "validate", Of("fleet-16gw"));
        answer.Code.ShouldBe(ExitCode.Done, answer.Error);
        answer.Out.ShouldStartWith("fleet-16gw is well-formed: 10 sites, 10 pools with 5,4");
    }

    [Theory]
    [InlineData("queue")]
    [InlineData("cluster")]
    public void Threads_change_no_byte(string factory)
        => Command.Run("factory", "run", Of(factory), "--format", "json", "--threads", "1").Out.ShouldBe(Command.Run("factory", "run", Of(factory), "--format", "json", "--threads", "2").Out);

    [Fact]
    public void Another_seed_gives_other_requests()
        => Command.Run("factory", "run", Of("dgx"), "--format", "json", "--seed", "2").Out.ShouldNotBe(Command.Run("factory", "run", Of("dgx"), "--format", "json").Out);

    [Fact]
    public void Abstract_servers_agree_with_theory()
    {
        JsonElement queues = JsonDocument.Parse(Command.Run("factory", "run", Of("queue"), "--format", "json").Out).RootElement.GetProperty("queues");
        int compared = 0;
        foreach (JsonElement figure in queues.EnumerateArray().SelectMany(q => q.GetProperty("figures").EnumerateArray()))
        {
            if (figure.TryGetProperty("distance", out JsonElement distance) && distance.ValueKind == JsonValueKind.Number)
            {
                distance.GetDouble().ShouldBeLessThan(3);
                compared++;
            }
            else if (figure.GetProperty("name").GetString() == "customers present")
            {
                figure.GetProperty("measured").GetDouble().ShouldBe(figure.GetProperty("exact").GetDouble(), 0.005 * figure.GetProperty("exact").GetDouble());
            }
        }

        compared.ShouldBeGreaterThanOrEqualTo(6);
    }

    [Fact]
    public void What_was_typed_is_marked_and_defaults_are_listed_with_their_reasons()
    {
        Answer answer = Command.Run("factory", "validate", Of("cluster"), "--set", "services.chat.router=least-kv", "--set", "services.chat.replicas.fp16.batch=64", "--set", "services.chat.admission=accept-all");
        answer.Code.ShouldBe(ExitCode.Done, answer.Error);
        answer.Out.ShouldContain("services.chat.replicas.fp16.batch = 64  (--set)");
        answer.Out.ShouldContain("Overridden");
        answer.Out.ShouldContain("Assumed, because nobody wrote it");
        answer.Out.ShouldContain("usual of engines");
    }

    [Theory]
    [InlineData("services.chat.rooter=x", "--set: error NP1101: unknown key 'rooter' in 'chat'; expected one of:")]
    [InlineData("nobody.knows=1", "--set: error NP1402: --set overrides 'nobody.knows', but no fact is called so")]
    [InlineData("services.chat.replicas.fp16.count=9", "--set: error NP3105: 9 replicas of 1 accelerators need 9 of 'a100', which has 4 left of 4")]
    [InlineData("leval=fluid", "--set: error NP1101: unknown key 'leval' in the factory; expected one of:")]
    [InlineData("duration=5", "--set: error NP")]
    public void A_wrong_override_is_told_as_one(string change, string expected)
    {
        Answer answer = Command.Run("factory", "run", Of("cluster"), "--set", change);
        answer.Code.ShouldBe(ExitCode.Wrong);
        answer.Error.ShouldContain(expected);
    }

    [Fact]
    public void Two_scenarios_stand_side_by_side()
    {
        Answer answer = Command.Run("factory", "run", Of("cluster"), "--against", "whole-prompts");
        answer.Code.ShouldBe(ExitCode.Done, answer.Error);
        answer.Out.ShouldStartWith("Four A100 serving Llama 2 7B against whole-prompts");
        answer.Out.ShouldContain("  TTFT p99, s");
    }

    [Fact]
    public void The_folder_that_a_run_leaves_is_whole()
    {
        using var scratch = new ScratchFolder();
        Command.Run("factory", "run", Of("dgx"), "--out", scratch.Of("run")).Code.ShouldBe(ExitCode.Done);
        Directory.EnumerateFiles(scratch.Of("run")).Select(Path.GetFileName).Order().ShouldBe(["inputs.csv", "power.csv", "summary.json"]);
        File.ReadLines(Path.Combine(scratch.Of("run"), "power.csv")).First().ShouldBe("site,seconds,facility_mw,it_mw,wet_bulb_c");
    }

    [Fact]
    public void A_configuration_is_predicted_with_its_band()
    {
        Answer answer = Command.Run("factory", "predict", "--accelerator", "h200", "--model", "llama-3.1-70b", "--weights", "fp8", "--tp", "4");
        answer.Code.ShouldBe(ExitCode.Done, answer.Error);
        answer.Out.ShouldContain("band of nine in ten");
        Command.Run("factory", "predict", "--accelerator", "h2000", "--model", "llama-3.1-70b").Error.ShouldContain("did you mean 'h200'?");
        Command.Run("factory", "predict").Error.ShouldStartWith("nameplate: predict wants --accelerator and --model, or --rows");
        Command.Run("factory", "predict", "--accelerator", "h100", "--model", "deepseek-r1").Error.ShouldContain("needs");
    }

    [Fact]
    public void Sensors_can_be_written_down()
    {
        using var scratch = new ScratchFolder();
        Answer answer = Command.Run("factory", "telemetry", Of("dgx"), "--set", "duration=1 min", "--out", scratch.Of("metrics.txt"));
        answer.Code.ShouldBe(ExitCode.Done, answer.Error);
        string text = File.ReadAllText(scratch.Of("metrics.txt"));
        text.ShouldContain("DCGM_FI_DEV_POWER_USAGE{gpu=\"0\"");
        text.ShouldEndWith("# EOF\n");
    }

    [Fact]
    public void The_schema_is_json() =>
        JsonDocument.Parse(Command.Run("factory", "schema").Out).RootElement.GetProperty("title").GetString().ShouldBe("Nameplate factory file");

    [Fact]
    public void The_catalogue_lists_what_files_may_name()
    {
        Answer answer = Command.Run("factory", "catalogue");
        answer.Out.ShouldContain("mi355x");
        answer.Out.ShouldContain("llama-3.1-70b");
        answer.Out.ShouldContain("servegen-m-large");
        answer.Out.ShouldContain("round-robin");
    }

    private static string Of(string factory) => Path.Combine(Factories, factory);
}
