using System.Collections.Immutable;
using Nameplate.Programme.Agreements.Cloud;
using Nameplate.Programme.Agreements.EquityRounds;
using Nameplate.Programme.Agreements.Guarantees;
using Nameplate.Programme.Agreements.Loans;
using Nameplate.Programme.Agreements.PowerPurchases;
using Nameplate.Programme.Agreements.ProgressiveInvestments;
using Nameplate.Programme.Agreements.RevenueShares;
using Nameplate.Programme.Agreements.Supply;
using Nameplate.Programme.Agreements.Warrants;

namespace Nameplate.Programme.Agreements;

/// <summary>The kinds of agreements. A new kind is a folder and a line here.</summary>
internal static class AgreementKinds
{
    /// <summary>All kinds, in the order in which documentation lists them.</summary>
    public static readonly ImmutableArray<AgreementKind> All =
    [
        new ProgressiveInvestmentKind(),
        new WarrantKind(),
        new SupplyKind(),
        new CloudKind(),
        new EquityRoundKind(),
        new LoanKind(),
        new GuaranteeKind(),
        new RevenueShareKind(),
        new PowerPurchaseKind(),
    ];

    /// <summary>The kind with a word.</summary>
    public static AgreementKind Of(string word) => All.First(kind => kind.Word == word);
}
