using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Nameplate.Programme.Compilation;

namespace Nameplate.Analysis.Runs;

/// <summary>
/// The identity of a run: SHA-256 over everything that decides its numbers. The facts in force count, not the files they stand in, so
/// claims that became known after the as-of date, comments and the order of files change nothing.
/// </summary>
public static class RunHash
{
    /// <summary>The version of the engine and the model, which are part of the identity.</summary>
    public static string Version { get; } =
        typeof(RunHash).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The hash, as lower-case hexadecimal.</summary>
    internal static string Of(RunRequest request, CompiledProgramme compiled)
    {
        var text = new StringBuilder();
        CompileOptions options = request.Options;
        text.Append(CultureInfo.InvariantCulture, $"nameplate {Version}\n");
        text.Append(CultureInfo.InvariantCulture, $"as of {options.AsOf:yyyy-MM-dd}\nscenario {options.Scenario ?? Compiler.BaseScenario}\n");
        text.Append(CultureInfo.InvariantCulture, $"measure {options.Measure}\nmoney {options.Money}\nworlds {request.Worlds}\nseed {request.Seed}\n");
        text.Append(CultureInfo.InvariantCulture, $"structure {request.Programme.Structure}\nfacts {compiled.Context.Facts.Fingerprint()}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
