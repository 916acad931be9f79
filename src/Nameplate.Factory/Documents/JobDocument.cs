using Nameplate.Factory.Training;

namespace Nameplate.Factory.Documents;

/// <summary>What became of one job; seconds of wall clock.</summary>
/// <param name="Name">The job.</param>
/// <param name="Accelerators">Accelerators that it asked for.</param>
/// <param name="Status">Waiting, running or finished.</param>
/// <param name="Queued">From submission to first start.</param>
/// <param name="Wall">From first start to the end.</param>
/// <param name="Training">Training that was kept.</param>
/// <param name="Lost">Training that was undone.</param>
/// <param name="Checkpoint">Writing checkpoints.</param>
/// <param name="Restart">Starting.</param>
/// <param name="Stalled">Holding nodes and waiting for others.</param>
/// <param name="Requeued">Back in the queue.</param>
/// <param name="Failures">Failures that interrupted it.</param>
/// <param name="Preemptions">How often it gave way.</param>
/// <param name="Ettr">Work kept over wall time; null before the first start.</param>
/// <param name="Tokens">Tokens trained on and kept.</param>
public sealed record JobDocument(
    string Name, int Accelerators, string Status, double Queued, double Wall, double Training, double Lost, double Checkpoint, double Restart, double Stalled, double Requeued,
    int Failures, int Preemptions, double? Ettr, double Tokens)
{
    internal static JobDocument Of(TrainingResult job) => new(
        job.Name, job.Accelerators, JobsDocument.Status(job.Status), job.Queued, job.Wall, job.Training, job.Lost, job.Checkpoint, job.Restart, job.Stalled, job.Requeued,
        job.Failures, job.Preemptions, Finite.Or(job.Ettr), job.Tokens);
}
