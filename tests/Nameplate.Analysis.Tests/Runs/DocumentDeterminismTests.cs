namespace Nameplate.Analysis.Tests.Runs;

/// <summary>The whole document of the shipped programme is the same bytes for any number of threads and any size of tile.</summary>
public sealed class DocumentDeterminismTests
{
    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 64)]
    [InlineData(1, 8)]
    [InlineData(2, 256)]
    [InlineData(1, 512)]
    public void Threads_and_tiles_change_no_byte(int threads, int lanes) =>
        OpenAi.Document(OpenAi.Newest, 300, threads: threads, lanes: lanes).AsSpan().SequenceEqual(Reference.Value).ShouldBeTrue();

    [Fact]
    public void Another_vintage_and_another_number_of_worlds_are_another_document()
    {
        byte[] document = OpenAi.Document(OpenAi.First, 300);
        document.AsSpan().SequenceEqual(Reference.Value).ShouldBeFalse();
    }

    private static readonly Lazy<byte[]> Reference = new(() => OpenAi.Document(OpenAi.Newest, 300, threads: 1));
}
