using System.Reflection;

namespace Nameplate.Architecture;

/// <summary>A project under src/: its file and what was compiled from it.</summary>
internal sealed record ShippedAssembly(string Project, string ProjectFile, Assembly Assembly)
{
    public static IReadOnlyList<ShippedAssembly> All { get; } =
    [
        .. from file in Repository.ProjectFiles
           where file.StartsWith("src/", StringComparison.Ordinal)
           let name = Repository.Xml(file).Descendants("AssemblyName").FirstOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(file)
           select new ShippedAssembly(
               Path.GetFileNameWithoutExtension(file), file, Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, name + ".dll"))),
    ];

    public IEnumerable<Type> PublicTypes => Assembly.GetExportedTypes();

    public override string ToString() => Project;
}
