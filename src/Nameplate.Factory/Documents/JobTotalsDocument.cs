using Nameplate.Factory.Fleet;

namespace Nameplate.Factory.Documents;

/// <summary>The jobs of one kind summed up.</summary>
/// <param name="Kind">production or research.</param>
/// <param name="Submitted">Jobs submitted.</param>
/// <param name="Started">Jobs that started.</param>
/// <param name="Finished">Jobs that are done.</param>
/// <param name="Failures">Interruptions by failures.</param>
/// <param name="Preemptions">Times that a job gave way.</param>
/// <param name="MeanQueued">Mean seconds before the first start; null when none started.</param>
/// <param name="WallHours">Accelerator-hours between first start and end.</param>
/// <param name="UsefulHours">Accelerator-hours of work kept.</param>
/// <param name="LostHours">Accelerator-hours of work undone.</param>
/// <param name="Ettr">Useful over wall hours.</param>
/// <param name="Tokens">Tokens trained on and kept.</param>
public sealed record JobTotalsDocument(
    string Kind, int Submitted, int Started, int Finished, long Failures, long Preemptions, double? MeanQueued, double WallHours, double UsefulHours, double LostHours, double? Ettr, double Tokens)
{
    internal static JobTotalsDocument Of(FleetTotals totals) => new(
        totals.Kind == JobKind.Production ? "production" : "research", totals.Submitted, totals.Started, totals.Finished, totals.Failures, totals.Preemptions,
        Finite.Or(totals.MeanQueued), totals.WallHours, totals.UsefulHours, totals.LostHours, Finite.Or(totals.Ettr), totals.Tokens);
}
