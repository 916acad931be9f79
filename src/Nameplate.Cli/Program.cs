using System.Runtime.InteropServices;
using Nameplate.Cli;

using Terminal terminal = Terminal.OfProcess();
using CancellationTokenSource interrupted = new();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return Application.Run(args, terminal, interrupted.Token);

void Stop(PosixSignalContext signal)
{
    // The first signal asks the run to end in good order, the second ends the process.
    signal.Cancel = !interrupted.IsCancellationRequested;
    interrupted.Cancel();
}
