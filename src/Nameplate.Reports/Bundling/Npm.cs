using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Nameplate.Reports.Bundling;

/// <summary>npm and node from the path.</summary>
internal sealed class Npm : INodeTools
{
    // A cold registry over a slow line takes a minute; five mean that something hangs.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly string[] Install = ["ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

    // Install scripts are other people's programs, and none of the packages needs its own.
    public Task<ToolResult> InstallAsync(string folder, CancellationToken cancellation) =>
        RunAsync(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm", Install, cancellation);

    public Task<ToolResult> BundleAsync(string folder, CancellationToken cancellation) => RunAsync(folder, "node", ["build.mjs"], cancellation);

    private static async Task<ToolResult> RunAsync(string folder, string command, string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            return new ToolResult(false, true, $"{command} was not found");
        }

        if (process is null)
        {
            return new ToolResult(false, true, $"{command} did not start");
        }

        using (process)
        {
            return await FinishAsync(process, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<ToolResult> FinishAsync(Process process, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        process.StandardInput.Close();
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            string said = await errors.ConfigureAwait(false);
            string told = await output.ConfigureAwait(false);
            return new ToolResult(process.ExitCode == 0, false, LastWords(said.Length > 0 ? said : told));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            return new ToolResult(false, false, $"no end after {Limit.TotalMinutes:0} minutes");
        }
    }

    /// <summary>The first lines that say something, on one line; stack traces and log paths help nobody here.</summary>
    private static string LastWords(string text)
    {
        var words = new StringBuilder();
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string plain = line.Replace("npm error ", "", StringComparison.Ordinal);
            bool isTrace = plain.TrimStart().StartsWith("at ", StringComparison.Ordinal);
            if (isTrace || plain.Contains("complete log", StringComparison.OrdinalIgnoreCase) || words.Length > 300)
            {
                break;
            }

            words.Append(words.Length == 0 ? "" : " ").Append(plain);
        }

        return words.Length == 0 ? "it said nothing" : words.ToString();
    }
}
