using System.Reflection;
using System.Runtime.Intrinsics;

namespace Nameplate.Architecture;

/// <summary>What could make two machines disagree about a number cannot be called where numbers are made.</summary>
public sealed class BannedSymbolTests
{
    /// <summary>The members of System.Math whose result IEEE 754 settles to the last bit.</summary>
    private static readonly HashSet<string> Exact =
    [
        "Abs", "BigMul", "BitDecrement", "BitIncrement", "Ceiling", "Clamp", "CopySign", "DivRem", "Floor", "IEEERemainder", "ILogB", "Max",
        "MaxMagnitude", "Min", "MinMagnitude", "Round", "ScaleB", "Sign", "Sqrt", "Truncate",
    ];

    private static readonly string[] MakersOfNumbers = ["Nameplate.Engine", "Nameplate.Programme", "Nameplate.Factory", "Nameplate.Analysis"];

    private static HashSet<string> Banned { get; } = [.. Repository.Read("eng/BannedSymbols.Numbers.txt").Split('\n').Select(line => line.Split(';')[0])];

    [Fact]
    public void Every_inexact_function_of_the_runtime_is_banned()
    {
        var inexact = Methods(typeof(Math)).Where(method => !Exact.Contains(method.Name)).Select(method => method.Name).ToHashSet();
        var wanted = Methods(typeof(Math)).Concat(Methods(typeof(double)))
            .Concat(new[] { typeof(Vector128), typeof(Vector256), typeof(Vector512) }.SelectMany(Methods))
            .Where(method => (inexact.Contains(method.Name) || method.Name.EndsWith("Estimate", StringComparison.Ordinal)
                || method.Name is "Hypot" or "Lerp" or "Sum" or "Dot") && !method.GetParameters().Any(parameter => IsSingle(parameter.ParameterType)))
            .Select(Id);
        wanted.Except(Banned).ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_follows_the_width_of_the_machine_is_banned()
    {
        string[] types = ["T:System.MathF", "T:System.Numerics.Vector", "T:System.Numerics.Vector`1", "T:System.Numerics.Tensors.TensorPrimitives"];
        types.Except(Banned).ShouldBeEmpty();
    }

    [Fact]
    public void The_projects_that_make_numbers_say_so()
    {
        foreach (var shipped in ShippedAssembly.All.Where(shipped => MakersOfNumbers.Contains(shipped.Project)))
        {
            Repository.Xml(shipped.ProjectFile).Descendants("ProducesNumbers").Single().Value.ShouldBe("true", shipped.Project);
        }

        Repository.Read("eng/Source.targets").ShouldContain("BannedSymbols.Numbers.txt");
    }

    [Fact]
    public void Clocks_and_chance_are_banned_everywhere()
    {
        var everywhere = Repository.Read("eng/BannedSymbols.txt").Split('\n').Select(line => line.Split(';')[0]).ToList();
        string[] wanted =
        [
            "P:System.DateTime.Now", "P:System.DateTime.UtcNow", "P:System.DateTime.Today", "P:System.DateTimeOffset.Now", "T:System.Random",
            "M:System.Guid.NewGuid", "M:System.Threading.Thread.Sleep(System.Int32)", "M:System.Double.Parse(System.String)",
        ];
        wanted.Except(everywhere).ShouldBeEmpty();
        Repository.Read("Directory.Build.targets").ShouldContain("eng/Source.targets");
    }

    [Fact]
    public void No_file_switches_a_ban_off() =>
        Repository.SourceFiles.Where(file => Repository.Read(file).Contains("disable RS0030", StringComparison.Ordinal)).ShouldBeEmpty();

    private static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static bool IsSingle(Type type) => type == typeof(float) || (type.IsGenericType && type.GetGenericArguments().Contains(typeof(float)));

    /// <summary>The identifier that documentation comments use for a method.</summary>
    private static string Id(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "";
        return $"M:{method.DeclaringType!.FullName}.{method.Name}{generic}({string.Join(",", method.GetParameters().Select(p => Id(p.ParameterType)))})";
    }

    private static string Id(Type type) => type switch
    {
        { IsGenericMethodParameter: true } => "``" + type.GenericParameterPosition,
        { IsGenericType: true } => $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}{{{string.Join(",", type.GetGenericArguments().Select(Id))}}}",
        _ => type.FullName!,
    };
}
