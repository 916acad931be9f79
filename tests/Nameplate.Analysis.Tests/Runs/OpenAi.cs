using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nameplate.Analysis.Runs;
using Nameplate.Files;
using Nameplate.Programme;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Analysis.Tests.Runs;

/// <summary>The shipped programme, compiled and run at its vintages.</summary>
internal static class OpenAi
{
    /// <summary>As first announced.</summary>
    public const string First = "2025-10-07";

    /// <summary>The newest facts.</summary>
    public const string Newest = "2026-10-09";

    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    private static readonly Lazy<Programme.Programme> Shipped = new(() => Read(Folder));

    /// <summary>The programme's folder.</summary>
    public static string Folder => Path.Combine(Snapshot.RepositoryRoot, "programmes", "openai");

    /// <summary>The programme in a folder.</summary>
    public static Programme.Programme Read(string folder)
    {
        var diagnostics = new Diagnostics();
        return ProgrammeReader.Read(folder, diagnostics) ?? throw new InvalidOperationException(diagnostics.ToText());
    }

    /// <summary>The plan at a vintage, in a scenario, with what was reported.</summary>
    public static (CompiledProgramme Compiled, Diagnostics Diagnostics) Compile(string asOf, string? scenario = null)
    {
        var diagnostics = new Diagnostics();
        CompiledProgramme? compiled = Compiler.Compile(Shipped.Value, Options(asOf, scenario), diagnostics);
        return (compiled ?? throw new InvalidOperationException(diagnostics.ToText()), diagnostics);
    }

    /// <summary>The document of a run as JSON.</summary>
    public static byte[] Document(string asOf, long worlds, string? scenario = null, int threads = 0, int lanes = 0, Programme.Programme? programme = null)
    {
        var diagnostics = new Diagnostics();
        var request = new RunRequest
        {
            Programme = programme ?? Shipped.Value,
            Options = Options(asOf, scenario),
            Worlds = worlds,
            Seed = 1,
            Threads = threads,
            Lanes = lanes,
        };
        using RunResult run = Runner.Run(request, diagnostics) ?? throw new InvalidOperationException(diagnostics.ToText());
        return JsonSerializer.SerializeToUtf8Bytes(run.Document, Json);
    }

    /// <summary>SHA-256 in hexadecimal.</summary>
    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static CompileOptions Options(string asOf, string? scenario) =>
        new(PartialDate.LastDay(asOf).Value, scenario, ImmutableArray<Files.Facts.Override>.Empty, new Measure.RealWorld(), MoneyPolicy.Honour);
}
