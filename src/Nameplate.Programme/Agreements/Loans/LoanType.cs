namespace Nameplate.Programme.Agreements.Loans;

/// <summary>How a loan is repaid, by the names of the ACTUS standard.</summary>
public enum LoanType
{
    /// <summary>PAM, principal at maturity: interest every month, the principal with the last.</summary>
    Pam,

    /// <summary>LAM, linear amortiser: an equal part of the principal every month, and interest on the rest.</summary>
    Lam,

    /// <summary>ANN, annuity: equal monthly payments of interest and principal together.</summary>
    Ann,
}
