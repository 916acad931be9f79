using System.Diagnostics;

namespace Nameplate.Engine.Tests.Numerics;

/// <summary>Runs the stored hashes and the widths again in child processes without some of the hardware's instruction sets.</summary>
public sealed class InstructionSetTests
{
    /// <summary>Tells the child how wide its widest accelerated register may be.</summary>
    internal const string WidestVariable = "NAMEPLATE_TESTS_WIDEST";

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "0", 256)]
    [InlineData("DOTNET_EnableAVX2", "0", 128)]
    [InlineData("DOTNET_EnableHWIntrinsic", "0", 128)]
    [InlineData("GLIBC_TUNABLES", "glibc.cpu.hwcaps=-FMA,-AVX2", 512)]
    public async Task The_bits_are_the_same_without(string variable, string value, int widest)
    {
        string name = typeof(InstructionSetTests).Namespace!;
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in new[] { "-class", $"{name}.{nameof(FingerprintTests)}", "-class", $"{name}.{nameof(AccuracyTests)}", "-noColor" })
            start.ArgumentList.Add(argument);
        start.Environment[variable] = value;
        start.Environment[WidestVariable] = widest.ToString();

        // The child is a plain run of the console runner, whatever runs this process.
        start.Environment.Remove("TESTINGPLATFORM_DOTNETTEST_EXECUTIONID");
        using Process child = Process.Start(start)!;
        Task<string> errors = child.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        child.ExitCode.ShouldBe(0, output + await errors);
        output.ShouldContain("Failed: 0");
        output.ShouldNotContain("Total: 0");
    }
}
