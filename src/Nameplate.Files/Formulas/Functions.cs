namespace Nameplate.Files.Formulas;

/// <summary>The names of the functions and how many arguments each takes.</summary>
internal static class Functions
{
    private const int Any = int.MaxValue;

    private static readonly (string Name, Function Function, int Least, int Most, string Usage)[] All =
    [
        ("min", Function.Min, 1, Any, "min(a, b, …)"),
        ("max", Function.Max, 1, Any, "max(a, b, …)"),
        ("sum", Function.Sum, 1, Any, "sum(site.*.energised)"),
        ("clamp", Function.Clamp, 3, 3, "clamp(x, low, high)"),
        ("lag", Function.Lag, 2, 3, "lag(x, months, initial)"),
        ("cumulative", Function.Cumulative, 1, 1, "cumulative(x)"),
        ("interpolate", Function.Interpolate, 5, Any, "interpolate(x, x1, y1, x2, y2, …)"),
        ("floor", Function.Floor, 1, 1, "floor(x)"),
        ("abs", Function.Abs, 1, 1, "abs(x)"),
        ("exp", Function.Exp, 1, 1, "exp(x)"),
        ("log", Function.Log, 1, 1, "log(x)"),
        ("sqrt", Function.Sqrt, 1, 1, "sqrt(x)"),
        ("first", Function.First, 1, 1, "first(condition)"),
        ("peak", Function.Peak, 1, 1, "peak(x)"),
        ("total", Function.Total, 1, 1, "total(x)"),
    ];

    public static IEnumerable<string> Names => All.Select(f => f.Name).Concat(["if", "date"]);

    public static bool TakesPatterns(Function function) => function is Function.Min or Function.Max or Function.Sum;

    public static string NameOf(Function function) => Array.Find(All, f => f.Function == function).Name;

    /// <summary>The function of a name, once its number of arguments fits.</summary>
    public static Function Find(string name, int count, int offset)
    {
        var index = Array.FindIndex(All, f => f.Name == name);
        if (index < 0)
            throw new FormulaException(Codes.UnknownFunction, offset, $"no function is called '{name}'; expected one of: {Words.List(Names)}", Words.DidYouMean(name, Names));
        var (_, function, least, most, usage) = All[index];
        if (count < least || count > most || (function == Function.Interpolate && count % 2 == 0)) throw WrongCount(name, count, usage, offset);
        return function;
    }

    public static FormulaException WrongCount(string name, int count, string usage, int offset)
        => new(Codes.WrongArity, offset, $"'{name}' has {count} {(count == 1 ? "argument" : "arguments")}; expected {usage}");
}
