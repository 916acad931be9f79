using Nameplate.Programme.Agreements.Loans;

namespace Nameplate.Programme.Tests.Agreements.Loans;

public sealed class LoanScheduleTests
{
    private const double Rate = 0.005;
    private const int Payments = 360;

    [Theory]
    [InlineData(LoanType.Pam)]
    [InlineData(LoanType.Lam)]
    [InlineData(LoanType.Ann)]
    public void The_principal_is_repaid_exactly_once(LoanType type) =>
        Enumerable.Range(1, Payments).Sum(k => LoanSchedule.Repayment(type, Rate, Payments, k)).ShouldBe(1, 1e-12);

    [Theory]
    [InlineData(LoanType.Pam)]
    [InlineData(LoanType.Lam)]
    [InlineData(LoanType.Ann)]
    public void What_is_paid_discounted_at_the_rate_is_the_principal(LoanType type)
    {
        double discount = 1;
        double present = 0;
        for (int k = 1; k <= Payments; k++)
        {
            discount /= 1 + Rate;
            present += discount * (LoanSchedule.Interest(type, Rate, Payments, k) + LoanSchedule.Repayment(type, Rate, Payments, k));
        }

        present.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void An_annuity_pays_the_same_every_month()
    {
        // 6 % a year over thirty years: 0.00599550525 per unit, the figure of every mortgage table.
        for (int k = 1; k <= Payments; k++)
        {
            (LoanSchedule.Interest(LoanType.Ann, Rate, Payments, k) + LoanSchedule.Repayment(LoanType.Ann, Rate, Payments, k)).ShouldBe(0.00599550525, 1e-11);
        }
    }

    [Fact]
    public void A_linear_amortiser_repays_equal_parts() => LoanSchedule.Balance(LoanType.Lam, Rate, 4, 1).ShouldBe(0.75);

    [Fact]
    public void A_bullet_is_owed_in_full_until_its_last_payment()
    {
        LoanSchedule.Balance(LoanType.Pam, Rate, 4, 3).ShouldBe(1);
        LoanSchedule.Balance(LoanType.Pam, Rate, 4, 4).ShouldBe(0);
    }

    [Fact]
    public void An_annuity_without_interest_is_linear() => LoanSchedule.Balance(LoanType.Ann, 0, 4, 1).ShouldBe(0.75);
}
