namespace Nameplate.Programme.Accounts;

/// <summary>What a payment is for, from the payer's side; it decides the line of the cash-flow and income statements.</summary>
public enum Account
{
    /// <summary>Customers' payments.</summary>
    Revenue,

    /// <summary>Compute bought as a service: cloud contracts and leases.</summary>
    Compute,

    /// <summary>Electricity.</summary>
    Energy,

    /// <summary>Research and development other than compute.</summary>
    Research,

    /// <summary>Sales, marketing, general and administrative costs.</summary>
    Overhead,

    /// <summary>A share of revenue owed to a partner.</summary>
    RevenueShare,

    /// <summary>Hardware and buildings bought: capitalised and depreciated.</summary>
    Capital,

    /// <summary>Equity paid in.</summary>
    Equity,

    /// <summary>Loans drawn (towards the borrower) and repaid (towards the lender).</summary>
    Debt,

    /// <summary>Interest.</summary>
    Interest,

    /// <summary>Payments under a guarantee.</summary>
    Guarantee,

    /// <summary>What the observed cash of history shows and the modelled flows do not explain.</summary>
    Restatement,
}
