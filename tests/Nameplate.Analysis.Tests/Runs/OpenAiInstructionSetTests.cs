using System.Diagnostics;

namespace Nameplate.Analysis.Tests.Runs;

/// <summary>Holds the stored hashes again in child processes without some of the hardware's instruction sets.</summary>
[Trait("Category", "Slow")]
public sealed class OpenAiInstructionSetTests
{
    [Theory]
    [InlineData("DOTNET_EnableAVX512", "0")]
    [InlineData("DOTNET_EnableAVX2", "0")]
    [InlineData("GLIBC_TUNABLES", "glibc.cpu.hwcaps=-FMA,-AVX2")]
    public async Task The_documents_are_the_same_bytes_without(string variable, string value)
    {
        // Tests run in an executable of their own.
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["-class", typeof(OpenAiHashTests).FullName!, "-noColor"])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[variable] = value;
        start.Environment["CI"] = "true";
        start.Environment.Remove("TESTINGPLATFORM_DOTNETTEST_EXECUTIONID");
        using Process child = Process.Start(start)!;
        Task<string> errors = child.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        child.ExitCode.ShouldBe(0, output + await errors);
        output.ShouldContain("Total: 1,");
        output.ShouldContain("Failed: 0");
    }
}
