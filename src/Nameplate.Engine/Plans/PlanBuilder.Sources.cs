using Nameplate.Quantities;

namespace Nameplate.Engine.Plans;

/// <content>Numbers that come from outside the plan: constants, schedules and draws.</content>
public sealed partial class PlanBuilder
{
    /// <summary>The month's index: 0, 1, … in the dimension of calendar time.</summary>
    public Series MonthIndex
    {
        get
        {
            if (!_monthIndex.Exists)
            {
                double[] months = new double[Months];
                for (int t = 0; t < Months; t++)
                {
                    months[t] = t;
                }

                _monthIndex = PerMonth(months, Dimensions.Calendar);
            }

            return _monthIndex;
        }
    }

    /// <summary>One number for all worlds and months, in base units.</summary>
    /// <param name="value">The number; infinities are allowed (a date that never comes), NaN is not.</param>
    /// <param name="dimension">Its dimension; dimensionless by default.</param>
    /// <param name="provenance">The caller's id of where the number comes from.</param>
    public Series Constant(double value, Dimension dimension = default, int provenance = -1)
    {
        if (double.IsNaN(value))
        {
            throw new ArgumentException("A constant must be a number.", nameof(value));
        }

        return Append(new Node { Operation = Operation.Constant, Rank = Rank.Constant, Dimension = dimension, Value = value, Provenance = provenance });
    }

    /// <summary>One number per month, the same in every world, in base units.</summary>
    /// <param name="values">One value for each month of the horizon; copied.</param>
    /// <param name="dimension">Their dimension; dimensionless by default.</param>
    /// <param name="provenance">The caller's id of where the numbers come from.</param>
    public Series PerMonth(double[] values, Dimension dimension = default, int provenance = -1)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != Months)
        {
            throw new ArgumentException($"{values.Length} values for {Months} months.", nameof(values));
        }

        return Append(new Node { Operation = Operation.PerMonth, Rank = Rank.Month, Dimension = dimension, Values = [.. values], Provenance = provenance });
    }

    /// <summary>A standard normal draw per world; 0 in the base world.</summary>
    /// <param name="driver">Name of the source of chance. The same name and number is the same draw, wherever it is asked for.</param>
    /// <param name="index">Number of the draw, 0 to 4,095.</param>
    /// <param name="provenance">The caller's id of what is drawn.</param>
    public Series Normal(string driver, int index = 0, int provenance = -1)
        => Draw(Operation.Normal, Rank.World, driver, index, 0, provenance);

    /// <summary>A standard normal draw per world and month; 0 in the base world.</summary>
    /// <inheritdoc cref="Normal"/>
    public Series MonthlyNormal(string driver, int index = 0, int provenance = -1)
        => Draw(Operation.Normal, Rank.WorldMonth, driver, index, 0, provenance);

    /// <summary>A uniform draw per world, strictly between 0 and 1. A name and number is drawn either as normal or as uniform.</summary>
    /// <param name="driver">Name of the source of chance. The same name and number is the same draw, wherever it is asked for.</param>
    /// <param name="index">Number of the draw, 0 to 4,095.</param>
    /// <param name="inBaseWorld">The value in the base world.</param>
    /// <param name="provenance">The caller's id of what is drawn.</param>
    public Series Uniform(string driver, int index = 0, double inBaseWorld = 0.5, int provenance = -1)
        => Draw(Operation.Uniform, Rank.World, driver, index, inBaseWorld, provenance);

    /// <summary>A uniform draw per world and month, strictly between 0 and 1. A name and number is drawn either as normal or as uniform.</summary>
    /// <inheritdoc cref="Uniform"/>
    public Series MonthlyUniform(string driver, int index = 0, double inBaseWorld = 0.5, int provenance = -1)
        => Draw(Operation.Uniform, Rank.WorldMonth, driver, index, inBaseWorld, provenance);

    private Series Draw(Operation operation, Rank rank, string driver, int index, double inBaseWorld, int provenance)
    {
        ArgumentException.ThrowIfNullOrEmpty(driver);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, 4095);
        return Append(new Node
        {
            Operation = operation,
            Rank = rank,
            Dimension = Dimension.None,
            Driver = driver,
            Number = index,
            Value = inBaseWorld,
            Provenance = provenance,
        });
    }
}
