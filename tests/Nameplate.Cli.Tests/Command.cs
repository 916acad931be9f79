using System.Diagnostics;

namespace Nameplate.Cli;

/// <summary>Runs the command line, in this process or in one of its own.</summary>
internal static class Command
{
    /// <summary>The template's folder.</summary>
    public static string Template { get; } = Path.Combine(Snapshot.RepositoryRoot, "programmes", "template");

    /// <summary>Runs a command in this process.</summary>
    public static Answer Run(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        using Terminal terminal = new(output, error, OutIsTerminal: false, ErrorIsTerminal: false);
        int code = Application.Run(arguments, terminal, CancellationToken.None);
        return new Answer(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command in a process of its own.</summary>
    public static Answer RunApart(params string[] arguments) => RunUnder(null, arguments);

    /// <summary>Runs a command in a process of its own whose environment has one variable more.</summary>
    public static Answer RunUnder((string Name, string Value)? variable, params string[] arguments)
    {
        using Process process = StartUnder(variable, arguments);
        return Wait(process);
    }

    /// <summary>Reads what a process says until it ends.</summary>
    public static Answer Wait(Process process)
    {
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Answer(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>
    /// Starts a command in a process of its own that a signal can interrupt. A shell that starts tests in the background has them ignore the signal, and what
    /// a process ignores its children ignore: <c>env</c> gives it back its meaning.
    /// </summary>
    public static Process StartInterruptible(params string[] arguments) =>
        Start("env", ["--default-signal=INT", "dotnet", typeof(Application).Assembly.Location, .. arguments], variable: null);

    /// <summary>A program to start whose output and talk are read by the test.</summary>
    public static ProcessStartInfo Piped(string program, string[] arguments) =>
        new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

    private static Process StartUnder((string Name, string Value)? variable, string[] arguments) =>
        Start("dotnet", [typeof(Application).Assembly.Location, .. arguments], variable);

    private static Process Start(string program, string[] arguments, (string Name, string Value)? variable)
    {
        ProcessStartInfo start = Piped(program, arguments);
        if (variable is { } set)
        {
            start.Environment[set.Name] = set.Value;
        }

        return Process.Start(start)!;
    }
}
