using System.Text;

namespace Nameplate.Quantities;

/// <summary>
/// A product of powers of base dimensions, such as USD/MW_it. Exponents run from −8 to 7; they are kept as 32 signed
/// nibbles, so that two dimensions compare in two instructions. The default is dimensionless.
/// </summary>
public readonly struct Dimension : IEquatable<Dimension>
{
    private const int LowestExponent = -8;
    private const int HighestExponent = 7;
    private const int NibblesInWord = 16;

    private static readonly BaseDimension[] All = Enum.GetValues<BaseDimension>();

    // Rates read best with the time last: USD/person/month.
    private static readonly BaseDimension[] InPrint =
        [.. All.Except([BaseDimension.Time, BaseDimension.Calendar]), BaseDimension.Time, BaseDimension.Calendar];

    // Two words and not one UInt128: code that touches a UInt128 is never compiled ahead of time, and dimensions are in everything.
    private readonly ulong _low;
    private readonly ulong _high;

    private Dimension(ulong low, ulong high) => (_low, _high) = (low, high);

    /// <summary>A pure number: a ratio, a count of nothing in particular, a truth value.</summary>
    public static Dimension None => default;

    /// <summary>Whether this is a pure number.</summary>
    public bool IsNone => (_low | _high) == 0;

    /// <summary>The dimension of one base unit of <paramref name="dimension"/>.</summary>
    public static Dimension Of(BaseDimension dimension) => None.With((int)dimension, 1);

    /// <summary>The exponent, −8 to 7, of <paramref name="dimension"/> in this product; 0 when it does not occur.</summary>
    public int Exponent(BaseDimension dimension) => ExponentAt((int)dimension);

    /// <summary>Multiplies two dimensions.</summary>
    /// <exception cref="OverflowException">An exponent leaves −8…7.</exception>
    public static Dimension operator *(Dimension left, Dimension right) =>
        TryMultiply(left, right, out var product) ? product : throw Overflow($"({left}) · ({right})");

    /// <summary>Divides one dimension by another.</summary>
    /// <exception cref="OverflowException">An exponent leaves −8…7.</exception>
    public static Dimension operator /(Dimension left, Dimension right) =>
        TryDivide(left, right, out var quotient) ? quotient : throw Overflow($"({left}) / ({right})");

    /// <summary>Whether two dimensions are the same.</summary>
    public static bool operator ==(Dimension left, Dimension right) => left.Equals(right);

    /// <summary>Whether two dimensions differ.</summary>
    public static bool operator !=(Dimension left, Dimension right) => !left.Equals(right);

    /// <summary>The product of two dimensions.</summary>
    /// <exception cref="OverflowException">An exponent leaves −8…7.</exception>
    public static Dimension Multiply(Dimension left, Dimension right) => left * right;

    /// <summary>The quotient of two dimensions.</summary>
    /// <exception cref="OverflowException">An exponent leaves −8…7.</exception>
    public static Dimension Divide(Dimension left, Dimension right) => left / right;

    /// <summary>This dimension raised to a whole power; power 0 is dimensionless.</summary>
    /// <exception cref="OverflowException">An exponent leaves −8…7.</exception>
    public Dimension Power(int n) => TryPower(n, out var power) ? power : throw Overflow($"({this})^{n}");

    /// <summary>The product, or false when an exponent would leave −8…7.</summary>
    public static bool TryMultiply(Dimension left, Dimension right, out Dimension product) =>
        TryCombine(i => (long)left.ExponentAt(i) + right.ExponentAt(i), out product);

    /// <summary>The quotient, or false when an exponent would leave −8…7.</summary>
    public static bool TryDivide(Dimension left, Dimension right, out Dimension quotient) =>
        TryCombine(i => (long)left.ExponentAt(i) - right.ExponentAt(i), out quotient);

    /// <summary>This dimension raised to a whole power, or false when an exponent would leave −8…7.</summary>
    public bool TryPower(int n, out Dimension power)
    {
        var self = this;
        return TryCombine(i => (long)self.ExponentAt(i) * n, out power);
    }

    /// <summary>The dimension whose <paramref name="n"/>-th power this is (n at least 1), or false when there is none.</summary>
    public bool TryRoot(int n, out Dimension root)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        root = None;
        foreach (var dimension in All)
        {
            if (Exponent(dimension) % n != 0)
            {
                return false;
            }
        }

        var self = this;
        return TryCombine(i => self.ExponentAt(i) / n, out root);
    }

    /// <inheritdoc/>
    public bool Equals(Dimension other) => _low == other._low && _high == other._high;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Dimension other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_low, _high);

    /// <summary>
    /// The base units with positive exponents joined by <c>·</c>, then <c>/unit</c> for each negative one, in the order of
    /// <see cref="BaseDimension"/> with times last: <c>USD/MW_it</c>, <c>1/month</c>, <c>month^2</c>. A pure number is <c>1</c>.
    /// <see cref="Unit.Parse(string)"/> reads it back.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var dimension in InPrint)
        {
            Append(text, text.Length == 0 ? "" : "·", dimension, Exponent(dimension));
        }

        if (text.Length == 0)
        {
            text.Append('1');
        }

        foreach (var dimension in InPrint)
        {
            Append(text, "/", dimension, -Exponent(dimension));
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string separator, BaseDimension dimension, int exponent)
    {
        if (exponent <= 0)
        {
            return;
        }

        text.Append(separator).Append(Dimensions.BaseUnit(dimension));
        if (exponent > 1)
        {
            text.Append('^').Append(exponent);
        }
    }

    private static bool TryCombine(Func<int, long> exponentAt, out Dimension result)
    {
        var combined = None;
        result = None;
        for (var i = 0; i < All.Length; i++)
        {
            var exponent = exponentAt(i);
            if (exponent is < LowestExponent or > HighestExponent)
            {
                return false;
            }

            combined = combined.With(i, (int)exponent);
        }

        result = combined;
        return true;
    }

    /// <summary>This with an exponent that was zero.</summary>
    private Dimension With(int index, int exponent)
    {
        var nibble = (ulong)(exponent & 0xF) << (4 * (index % NibblesInWord));
        return index < NibblesInWord ? new Dimension(_low | nibble, _high) : new Dimension(_low, _high | nibble);
    }

    private int ExponentAt(int index)
    {
        var word = index < NibblesInWord ? _low : _high;
        var nibble = (int)((word >> (4 * (index % NibblesInWord))) & 0xF);
        return nibble > HighestExponent ? nibble - 16 : nibble;
    }

    private static OverflowException Overflow(string what) =>
        new($"The exponents of {what} leave the range {LowestExponent} to {HighestExponent}.");
}
