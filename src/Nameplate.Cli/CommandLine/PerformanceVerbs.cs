using System.CommandLine;
using Nameplate.Cli.Factory;
using Nameplate.Factory.Coupling;

namespace Nameplate.Cli.CommandLine;

/// <summary><c>nameplate factory fit</c>, <c>predict</c> and <c>coefficients</c>.</summary>
internal static class PerformanceVerbs
{
    private const long MostParallel = 4096;
    private const long MostTokens = 16_000_000;

    public static Command Fit(Terminal terminal)
    {
        var tables = new Argument<string[]>("TABLE") { Description = "Measured tables: aiconfigurator's silicon sample, InferenceMAX, InferenceX or ML.ENERGY columns.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { HelpName = "FILE.csv", Description = "Write the coefficients there, for 'predict --coefficients'." };
        var source = new Option<string>("--source") { HelpName = "TEXT", Description = "What is written as the source of the coefficients. Default: the names of the tables." };
        var folds = new Option<string>("--folds") { HelpName = "N", Description = "Parts of the rows, each of which is held out once. Default: 5." };
        var command = new Command("fit", "Fit coefficients to measured rows, and print how well they do on rows and on models that the fit did not see.") { tables, output, source, folds };
        command.SetAction(parsed => FactoryFitCommand.Run(
            parsed.GetValue(tables)!, parsed.GetValue(output), parsed.GetValue(source), (int)Values.Between("--folds", parsed.GetValue(folds) ?? "5", 2, 50), terminal));
        return command;
    }

    public static Command Predict(Terminal terminal)
    {
        var rows = new Option<string>("--rows") { HelpName = "FILE.csv", Description = "Predict every row of a measured table and print the errors by accelerator, engine, precision and model." };
        var output = new Option<string>("--out") { HelpName = "FILE.csv", Description = "With --rows: write each row's prediction there." };
        var coefficients = new Option<string>("--coefficients") { HelpName = "FILE.csv", Description = "Coefficients that 'fit --out' wrote. Default: those that ship with the product." };
        var accelerator = new Option<string>("--accelerator") { HelpName = "ID", Description = "The accelerator, as in 'factory catalogue'." };
        var model = new Option<string>("--model") { HelpName = "ID", Description = "The model, as in 'factory catalogue'." };
        var engine = new Option<string>("--engine") { HelpName = "NAME", Description = "The engine: vllm, trtllm, sglang, …. Default: the usual one of the vendor." };
        var weights = new Option<string>("--weights") { HelpName = "FORMAT", Description = "bf16, fp8, fp4 or int4. Default: as the model was published." };
        var cache = new Option<string>("--cache") { HelpName = "FORMAT", Description = "bf16 or fp8. Default: fp8, and bf16 with weights in bf16." };
        Option<string> tp = Parallel("--tp", "Tensor parallelism");
        Option<string> ep = Parallel("--ep", "Expert parallelism");
        Option<string> dp = Parallel("--dp", "Data parallelism of attention");
        Option<string> pp = Parallel("--pp", "Pipeline parallelism");
        var input = new Option<string>("--input") { HelpName = "TOKENS", Description = "Mean tokens of a prompt. Default: 1,024." };
        var answer = new Option<string>("--output") { HelpName = "TOKENS", Description = "Mean tokens of an answer. Default: 1,024." };
        var concurrency = new Option<string>("--concurrency") { HelpName = "N", Description = "Requests under way at a time. Default: 32." };
        var command = new Command("predict", "Predict TTFT, TPOT and throughput of one configuration, or of every row of a measured table.");
        foreach (Option option in (Option[])[rows, output, coefficients, accelerator, model, engine, weights, cache, tp, ep, dp, pp, input, answer, concurrency])
        {
            command.Add(option);
        }

        command.SetAction(parsed => FactoryPredictCommand.Run(
            new PredictArguments
            {
                Rows = parsed.GetValue(rows),
                Output = parsed.GetValue(output),
                Coefficients = parsed.GetValue(coefficients),
                Accelerator = parsed.GetValue(accelerator),
                Model = parsed.GetValue(model),
                Engine = parsed.GetValue(engine),
                Weights = parsed.GetValue(weights),
                Cache = parsed.GetValue(cache),
                Tensor = Number(parsed, tp, MostParallel),
                Expert = Number(parsed, ep, MostParallel),
                Data = Number(parsed, dp, MostParallel),
                Pipeline = Number(parsed, pp, MostParallel),
                Input = Number(parsed, input, MostTokens, "1024"),
                Answer = Number(parsed, answer, MostTokens, "1024"),
                Concurrency = Number(parsed, concurrency, 1_000_000, "32"),
            },
            terminal));
        return command;
    }

    public static Command Coefficients(Terminal terminal)
    {
        var standard = new CoefficientRequest();
        var model = new Option<string>("--model") { HelpName = "ID", Description = "The model served. Default: deepseek-r1." };
        var input = new Option<string>("--input") { HelpName = "TOKENS", Description = "Mean tokens of a prompt. Default: 8,192." };
        var answer = new Option<string>("--output") { HelpName = "TOKENS", Description = "Mean tokens of an answer. Default: 1,024." };
        var rate = new Option<string>("--tokens-per-user") { HelpName = "N", Description = "Tokens a second that every user gets at least. Default: 50." };
        var known = new Option<string>("--known") { HelpName = "DATE", Description = "The day from which a programme knows the figures. Default: 2026-10-09." };
        var output = new Option<string>("--out") { HelpName = "FILE.yaml", Description = "Write the file there. Default: print it." };
        var command = new Command("coefficients", "Write tokens/s per MW, watts and goodput of every accelerator as facts that a programme includes.") { model, input, answer, rate, known, output };
        command.SetAction(parsed => FactoryCoefficientsCommand.Run(
            standard with
            {
                Model = parsed.GetValue(model) ?? standard.Model,
                Input = Number(parsed, input, MostTokens, "8192"),
                Output = Number(parsed, answer, MostTokens, "1024"),
                TimePerToken = 1.0 / Number(parsed, rate, 10_000, "50"),
            },
            Values.Date("--known", parsed.GetValue(known) ?? "2026-10-09"),
            parsed.GetValue(output),
            terminal));
        return command;
    }

    private static Option<string> Parallel(string name, string description) => new(name) { HelpName = "N", Description = description + ". Default: 1." };

    private static int Number(ParseResult parsed, Option<string> option, long most, string otherwise = "1")
        => (int)Values.Between(option.Name, parsed.GetValue(option) ?? otherwise, 1, most);
}
