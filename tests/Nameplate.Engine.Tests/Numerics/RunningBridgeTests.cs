using Nameplate.Engine.Numerics;

namespace Nameplate.Engine.Tests.Numerics;

/// <summary>The largest log price so far has the bits of the plain formula at every width, whichever lanes are left out.</summary>
public sealed unsafe class RunningBridgeTests
{
    private const int Lanes = 1040;
    private const double Step = 1.0 / (1L << 53);

    private static readonly double[] Odd =
    [
        0.0, -0.0, 1.0, -1.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, -double.Epsilon, 1e-310, -1e-300, 1e-160,
        -1e-160, 1e-8, 1e150, -1e160, double.MaxValue, double.MinValue,
    ];

    private static readonly double[] Extremes = [Step, 1 - Step, 0.5, 0.25, double.BitDecrement(0.5), 1e-12, 0.999999];

    private delegate void Raising(double** operands, int numbers, double* target, int lanes);

    private static Raising[] Widths<TForm>()
        where TForm : struct, IBridgeForm
        =>
        [
            RunningBridgeColumn.Raise<TForm>, RunningBridgeColumn.Raise<TForm, Lanes512>, RunningBridgeColumn.Raise<TForm, Lanes256>,
            RunningBridgeColumn.Raise<TForm, Lanes128>, RunningBridgeColumn.Raise<TForm, Lane>,
        ];

    public static TheoryData<int, bool> Forms
    {
        get
        {
            TheoryData<int, bool> forms = [];
            foreach (int numbers in (int[])[0, 1, 2, 4, 7])
            {
                forms.Add(numbers, false);
                forms.Add(numbers, true);
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Paths_have_the_bits_of_the_plain_formula(int numbers, bool isPrice)
    {
        Random random = new(numbers);
        double[][] operands = [.. Enumerable.Range(0, 6).Select(static _ => new double[Lanes])];
        Array.Fill(operands[0], isPrice ? 100 : 0);
        Array.Fill(operands[4], double.NegativeInfinity);
        for (int month = 0; month < 60; month++)
        {
            for (int i = 0; i < Lanes; i++)
            {
                operands[0][i] = isPrice && month > 0 ? operands[5][i] : operands[0][i] + operands[1][i];
                operands[1][i] = 0.3 * (random.NextDouble() - 0.5);
                operands[2][i] = 0.02 + (0.2 * random.NextDouble());
                operands[3][i] = Uniform(random);
                operands[5][i] = operands[0][i] * Functions.Exp(operands[1][i]);
            }

            operands[4] = ShouldBePlain(operands, numbers, isPrice, 8 * (1 + random.Next(Lanes / 8)));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Odd_numbers_have_the_bits_of_the_plain_formula(bool isPrice)
    {
        Random random = new(5);
        double Any() => random.Next(3) == 0 ? Odd[random.Next(Odd.Length)] : Scale(random);
        for (int round = 0; round < 400; round++)
        {
            double[][] operands = [.. Enumerable.Range(0, 6).Select(_ => Numbers(Any))];
            operands[3] = Numbers(() => random.Next(3) == 0 ? Extremes[random.Next(Extremes.Length)] : Uniform(random));
            ShouldBePlain(operands, round & 7, isPrice, Lanes);
        }
    }

    /// <summary>What stood before is the maximum itself, or is beside it by anything from one unit in the last place to a thousandth.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_maximum_is_lost_however_little_it_is_larger(bool isPrice)
    {
        Random random = new(6);
        for (int round = 0; round < 400; round++)
        {
            double[] from = Numbers(() => isPrice ? Math.Abs(Scale(random)) * Scientific(random.Next(-150, 150)) : Scale(random));
            double[] step = Numbers(() => Scale(random));
            double[][] operands = [from, step, Numbers(() => Math.Abs(Scale(random))), Numbers(() => Uniform(random)), [], []];
            operands[5] = [.. Enumerable.Range(0, Lanes).Select(i => from[i] * Functions.Exp(step[i]) * (random.Next(2) + 0.5))];
            operands[4] = [.. Enumerable.Range(0, Lanes).Select(i => Beside(Maximum(operands, i, isPrice), random))];
            ShouldBePlain(operands, 0, isPrice, Lanes);
        }
    }

    private static double Beside(double maximum, Random random) => random.Next(5) switch
    {
        0 => maximum,
        1 => double.BitDecrement(maximum),
        2 => double.BitIncrement(maximum),
        3 => maximum + (maximum * (random.NextDouble() - 0.5) * Scientific(-random.Next(3, 17))),
        _ => maximum + ((random.NextDouble() - 0.5) * Scientific(-random.Next(3, 17))),
    };

    private static double[] ShouldBePlain(double[][] operands, int numbers, bool isPrice, int lanes)
    {
        double[][] spread = [.. operands.Select((operand, i) => (numbers >> i & 1) == 0 ? operand : [.. Enumerable.Repeat(operand[0], Lanes)])];
        double[] expected = [.. Enumerable.Range(0, Lanes).Select(i => i < lanes ? Larger(spread[4][i], Maximum(spread, i, isPrice)) : spread[4][i])];
        double** places = stackalloc double*[6];
        foreach (Raising raise in isPrice ? Widths<PriceBridge>() : Widths<LogBridge>())
        {
            double[] target = [.. operands[4]];
            fixed (double* a = operands[0], b = operands[1], c = operands[2], d = operands[3], e = target, f = operands[5])
            {
                places[0] = a;
                places[1] = b;
                places[2] = c;
                places[3] = d;
                places[4] = e;
                places[5] = f;
                raise(places, numbers, e, lanes);
            }

            for (int i = 0; i < Lanes; i++)
            {
                if (Bits(target[i]) != Bits(expected[i]))
                {
                    string numbersOfLane = string.Join(", ", spread.Select(operand => operand[i].ToString("R")));
                    Assert.Fail($"{raise.Method}, lane {i}: {numbersOfLane} give {target[i]:R}, not {expected[i]:R}.");
                }
            }
        }

        return expected;
    }

    private static double Maximum(double[][] operands, int i, bool isPrice)
    {
        (double r, double sigma) = (operands[1][i], operands[2][i]);
        double rise = (r + Math.Sqrt((r * r) - (2.0 * (sigma * sigma) * Functions.Log(operands[3][i])))) * 0.5;
        return isPrice ? Larger(operands[0][i] * Functions.Exp(rise), operands[5][i]) : operands[0][i] + rise;
    }

    private static double Larger(double x, double y) => x > y ? x : y;

    private static double[] Numbers(Func<double> number) => [.. Enumerable.Range(0, Lanes).Select(_ => number())];

    /// <summary>A number of either sign and of any size that prices and far more than prices have, or 0.</summary>
    private static double Scale(Random random) => random.Next(20) == 0 ? 0 : (random.NextDouble() - 0.5) * Scientific(random.Next(-17, 9));

    private static double Scientific(int exponent) => double.Parse($"1e{exponent}", System.Globalization.CultureInfo.InvariantCulture);

    private static double Uniform(Random random) => ((2.0 * random.NextInt64(1L << 52)) + 1) * Step;

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
