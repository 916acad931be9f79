namespace Nameplate.Factory.Serving;

/// <summary>ρ of a kind of replicas: how much of their time the work would take at least.</summary>
internal static class Demand
{
    /// <summary>The least time for the work that a group did ÷ the time for which it was up.</summary>
    /// <remarks>Work is cheapest in full steps: as many sequences as batch and cache allow, with prompts and answers in the proportion in which they
    /// came. With prompts first, steps of prompts and steps of answers are priced apart.</remarks>
    public static double Share(ReplicaGroup group)
    {
        var totals = group.Totals;
        return totals.Up == 0 ? 0 : Nanoseconds(group) / (double)totals.Up;
    }

    private static double Nanoseconds(ReplicaGroup group)
    {
        var totals = group.Totals;
        var kind = group.Kind;
        if (totals.DecodeTokens == 0)
        {
            return Prompts(group);
        }

        double context = (double)totals.DecodeContext / totals.DecodeTokens;
        double batch = Math.Max(1, Math.Min(kind.MaximumBatch, Math.Floor(group.Steps.CacheTokens / (context + 1))));
        double ratio = totals.PrefillTokens / (double)totals.DecodeTokens;
        double together = Math.Min(batch, kind.PrefillChunk / (1 + ratio));
        if (ratio == 0 || kind.Prefill == PrefillMode.First || together < 1)
        {
            return Prompts(group) + Decode(group, batch, context, 0, 0) * totals.DecodeTokens;
        }

        double attended = (double)totals.PrefillContext / totals.PrefillTokens;
        return Decode(group, Math.Floor(together), context, Math.Floor(together) * ratio, attended) * totals.DecodeTokens;
    }

    private static double Decode(ReplicaGroup group, double batch, double context, double prefill, double attended) =>
        group.Steps.Duration(new StepShape((int)batch, (long)(batch * context), (int)prefill, (long)(prefill * attended))) / batch;

    private static double Prompts(ReplicaGroup group)
    {
        var totals = group.Totals;
        if (totals.PrefillTokens == 0)
        {
            return 0;
        }

        int chunk = group.Kind.PrefillChunk;
        double attended = (double)totals.PrefillContext / totals.PrefillTokens;
        return group.Steps.Duration(new StepShape(0, 0, chunk, (long)(chunk * attended))) / (double)chunk * totals.PrefillTokens;
    }
}
