using System.Security.Cryptography;
using System.Text;

namespace Nameplate.Cli.Factory;

/// <summary>A factory's document is the same bytes on any machine: held against stored hashes, also without some of the hardware's instruction sets.</summary>
public sealed class FactoryHashTests
{
    private static readonly string[] Shipped = ["queue", "dgx", "cluster", "abilene"];

    [Fact]
    public void The_documents_of_shipped_factories_are_the_stored_bytes()
        => Snapshot.Match(string.Join('\n', Shipped.Select(factory => $"{factory} {Hash(Command.Run(Arguments(factory)))}")), "tests/Nameplate.Cli.Tests/Factory/factory-hashes.txt");

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "0")]
    [InlineData("DOTNET_EnableAVX2", "0")]
    [InlineData("GLIBC_TUNABLES", "glibc.cpu.hwcaps=-FMA,-AVX2")]
    [Trait("Category", "Slow")]
    public void The_documents_are_the_same_bytes_without(string variable, string value)
    {
        foreach (string factory in Shipped)
        {
            Hash(Command.RunUnder((variable, value), Arguments(factory))).ShouldBe(Hash(Command.Run(Arguments(factory))), factory);
        }
    }

    private static string[] Arguments(string factory) => ["factory", "run", Path.Combine(Snapshot.RepositoryRoot, "factories", factory), "--format", "json"];

    private static string Hash(Answer answer)
    {
        answer.Code.ShouldBe(ExitCode.Done, answer.Error);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(answer.Out)));
    }
}
