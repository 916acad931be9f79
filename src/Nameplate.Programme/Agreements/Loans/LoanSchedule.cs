using Nameplate.Engine.Numerics;

namespace Nameplate.Programme.Agreements.Loans;

/// <summary>
/// The payments on one unit of principal. After payment k of n at a rate r per month the unpaid balance is
/// <code>
/// PAM: 1 for k &lt; n, then 0     LAM: 1 − k/n     ANN: ((1 + r)ⁿ − (1 + r)ᵏ)/((1 + r)ⁿ − 1), at r = 0 as LAM
/// </code>
/// and payment k is r × the balance before it as interest, and what the balance falls as repayment.
/// </summary>
internal static class LoanSchedule
{
    /// <summary>The unpaid balance after payment k, 0 ≤ k ≤ n, per unit of principal.</summary>
    public static double Balance(LoanType type, double rate, int payments, int k) => type switch
    {
        _ when k >= payments => 0,
        _ when k <= 0 => 1,
        LoanType.Pam => 1,
        LoanType.Ann when rate > 0 => Annuity(rate, payments, k),
        _ => 1 - ((double)k / payments),
    };

    /// <summary>Interest in payment k, 1 ≤ k ≤ n, per unit of principal.</summary>
    public static double Interest(LoanType type, double rate, int payments, int k) => rate * Balance(type, rate, payments, k - 1);

    /// <summary>Principal in payment k, 1 ≤ k ≤ n, per unit of principal.</summary>
    public static double Repayment(LoanType type, double rate, int payments, int k) =>
        Balance(type, rate, payments, k - 1) - Balance(type, rate, payments, k);

    // Divided through by (1 + r)ⁿ, so that no power grows.
    private static double Annuity(double rate, int payments, int k)
    {
        double step = Functions.Log(1 + rate);
        return (1 - Functions.Exp(-step * (payments - k))) / (1 - Functions.Exp(-step * payments));
    }
}
