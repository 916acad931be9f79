using Nameplate.Programme.Agreements.Supply;
using Nameplate.Programme.Compilation;

namespace Nameplate.Programme.Agreements;

/// <summary>Promises of exclusivity that contradict each other or the site's own earmark.</summary>
internal static class Exclusivity
{
    /// <summary>Reports them.</summary>
    public static void Check(PlanContext context)
    {
        var promised = new Dictionary<string, SupplyAgreement>(StringComparer.Ordinal);
        foreach (SupplyAgreement agreement in context.Programme.Agreements.OfType<SupplyAgreement>())
        {
            if (Standing.Of(context, agreement.Terms) is not { Ended: false })
            {
                continue;
            }

            foreach (string site in agreement.Exclusive)
            {
                if (promised.TryGetValue(site, out SupplyAgreement? other) && other.Vendor != agreement.Vendor)
                {
                    Report(context, agreement, $"'{agreement.Id}' and '{other.Id}' both promise the site '{site}' to their own vendor alone");
                }
                else if (context.Programme.Sites.FirstOrDefault(s => s.Id == site) is { Earmark: { } earmark } && earmark != agreement.Vendor)
                {
                    Report(context, agreement, $"'{agreement.Id}' promises the site '{site}' to '{agreement.Vendor}' alone, and the site is earmarked for '{earmark}'");
                }

                promised.TryAdd(site, agreement);
            }
        }
    }

    private static void Report(PlanContext context, SupplyAgreement agreement, string message) =>
        context.Diagnostics.Error("NP2333", agreement.At, message);
}
