namespace Nameplate.Analysis.Tests.Runs;

/// <summary>
/// The stored hashes of the shipped programme's documents. They must hold on every machine; <see cref="OpenAiInstructionSetTests"/> runs this
/// class again with instruction sets switched off. A changed fact or model changes them: accept with NAMEPLATE_ACCEPT=1 and say why in the commit.
/// </summary>
[Trait("Category", "Slow")]
public sealed class OpenAiHashTests
{
    [Fact]
    public void The_documents_have_their_stored_hashes()
    {
        // Months are interpreted in the short runs and compiled in the long one.
        (string AsOf, int Worlds)[] runs = [(OpenAi.First, 512), (OpenAi.Newest, 512), (OpenAi.Newest, 17_000)];
        string text = string.Concat(runs.Select(run => $"{run.AsOf} {run.Worlds} {OpenAi.Hash(OpenAi.Document(run.AsOf, run.Worlds))}\n"));
        Snapshot.Match(text, "tests/Nameplate.Analysis.Tests/Runs/openai-hashes.txt");
    }
}
